import { Icon } from '~/components/common/icon.tsx';
import { sayPart, saySituation } from '~/components/common/say-coach.ts';
import { sayDay } from '~/components/common/say-day.ts';
import { SITUATIONS } from '~/lib/answer/situations.ts';
import { say } from '~/lib/locale/say.ts';
import type { ComposerWork } from './composer-work.ts';
import type { Shown } from './shown.ts';

/** The situation and its parts in order: what is there already, and what to find out for the rest. */
export function Parts({ shown, onChoose }: { shown: Shown; onChoose: ComposerWork['choose'] }) {
  const { advice, situation } = shown;
  if (!advice) return null;
  const inForce = situation ?? advice.proposed;
  return (
    <div class="parts">
      <label>
        {say('composer_situation')}{' '}
        <select
          value={inForce}
          onChange={({ currentTarget: { value } }) => {
            const chosen = SITUATIONS.find(({ id }) => id === value);
            if (chosen) onChoose(chosen.id);
          }}
        >
          {SITUATIONS.map(({ id }) => (
            <option key={id} value={id}>
              {saySituation(id)}
            </option>
          ))}
        </select>
      </label>
      {situation === null && <span class="quiet small">{say('composer_proposed')}</span>}
      {advice.parts.length === 0 ? (
        <p class="quiet">{say('composer_no_parts')}</p>
      ) : (
        <ol aria-label={say('composer_parts')}>
          {advice.parts.map(({ part, done }) => (
            <li key={part} data-done={done}>
              {done ? <Icon name="tick" /> : <span class="slot" aria-hidden="true" />}
              <span class="label">{sayPart(part).label}</span>{' '}
              {done ? (
                <span class="unseen">{say('composer_part_done')}</span>
              ) : (
                <span class="quiet">{(part === 'promised' && sayPromised(shown)) || sayPart(part).cue}</span>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** «Обещали «до 15 ноября», срок 15 ноя»: from the log. */
function sayPromised({ look }: Shown): string | null {
  const promised = look?.promised;
  if (!promised) return null;
  const day = sayDay(promised.dueAt);
  return promised.text === ''
    ? say('composer_promised_day', day)
    : say('composer_promised', promised.text, day);
}
