import { Message } from '~/components/common/message.tsx';
import { sayPolicy } from '~/components/common/say-policy.ts';
import { useAction } from '~/components/common/use-action.ts';
import { sayWhen } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { TriageView, Verdict } from '~/lib/log/verdict.ts';
import type { Decide } from './decide.ts';
import { sayClockName, TRACK_WORDS } from './words.ts';

type Props = { verdict: Verdict; triage: TriageView; decide: Decide; now: number };

const TRACKS = ['normal', 'important', 'fast', 'emergency'] as const satisfies readonly TriageView['track'][];

/** Which deadline runs and by what rule, the track it runs on, and «ждём факты». */
export function ClockPart({ verdict, triage, decide, now }: Props) {
  const { told, busy, run } = useAction();
  const { key, dueAt, policy } = verdict;
  const { of, held, track } = triage;
  return (
    <section class="triage-part" aria-label={say('triage_clock')}>
      <h3>{say('triage_clock')}</h3>
      {held && <p>{say('triage_held')}</p>}
      {dueAt && of && <p>{say('triage_due', sayClockName(of), sayWhen(dueAt, now))}</p>}
      {dueAt && policy && of !== 'promise' && <p class="quiet">{sayPolicy(policy)}</p>}
      {!dueAt && !held && <p class="quiet">{say('triage_no_clock')}</p>}
      <div class="triage-line">
        <label>
          {say('triage_track')}{' '}
          <select
            disabled={busy}
            value={track}
            onChange={(event) => {
              const chosen = TRACKS.find((one) => one === event.currentTarget.value);
              if (chosen) void run(() => decide([key], { kind: 'track', track: chosen }), '');
            }}
          >
            {TRACKS.map((one) => (
              <option key={one} value={one}>
                {say(TRACK_WORDS[one])}
              </option>
            ))}
          </select>
        </label>
        {track !== 'emergency' && !triage.facts && (
          <button
            type="button"
            disabled={busy}
            onClick={() => void run(() => decide([key], { kind: held ? 'resume' : 'pause' }), '')}
          >
            {say(held ? 'triage_resume' : 'triage_pause')}
          </button>
        )}
      </div>
      <Message told={told} />
    </section>
  );
}
