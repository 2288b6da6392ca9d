import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { sayFinding } from '~/components/common/say-coach.ts';
import { type Finding, shown as worthShowing } from '~/lib/answer/check.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { ComposerWork } from './composer-work.ts';
import { FindingItem, LEVELS } from './finding-item.tsx';
import { AT_ONCE, type Shown } from './shown.ts';

type Props = {
  shown: Shown;
  work: Pick<ComposerWork, 'write' | 'mute' | 'unmute'>;
  field: RefObject<HTMLTextAreaElement | null>;
};

/** What the coach says: three at most, the weightiest first. Nothing of it blocks anything. */
export function Findings({ shown, work, field }: Props) {
  const all = shown.advice?.findings ?? [];
  const first = worthShowing(all, AT_ONCE);
  const rest = new Set(all.map(({ rule }) => rule)).size - first.length;

  const select = (start: number, end: number) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  const replace = (start: number, end: number, word: string) => {
    const area = field.current;
    if (!area) return;
    area.focus();
    area.setRangeText(word, start, end, 'end');
    work.write(area.value);
  };
  return (
    <div class="findings">
      <Fresh findings={first} />
      {first.length > 0 && (
        <ul aria-label={say('composer_findings')}>
          {first.map((finding) => (
            <FindingItem
              key={`${finding.rule} ${finding.start}`}
              finding={finding}
              text={shown.checked}
              fresh={shown.checked === shown.text}
              onSelect={select}
              onReplace={replace}
              onMute={work.mute}
            />
          ))}
        </ul>
      )}
      {rest > 0 && <p class="quiet small">{sayCount('composer_more', rest)}</p>}
      {shown.muted.length > 0 && (
        <p class="quiet small">
          {sayCount('composer_muted', shown.muted.length)}{' '}
          <button type="button" class="link" onClick={work.unmute}>
            {say('composer_unmute')}
          </button>
        </p>
      )}
    </div>
  );
}

/** Tells a screen reader of findings that were not there before, in their sentences alone, each once while it stands. */
function Fresh({ findings }: { findings: readonly Finding[] }) {
  const known = useRef('');
  const words = useRef('');
  const rules = findings.map(({ rule }) => rule);
  const now = rules.join(' ');
  if (now !== known.current) {
    const before = new Set(known.current.split(' '));
    const fresh = findings.filter(({ rule }) => !before.has(rule));
    words.current = fresh.map((finding) => `${say(LEVELS[finding.level])}: ${sayFinding(finding)}`).join(' ');
    known.current = now;
  }
  return (
    <p class="unseen" role="status">
      {words.current}
    </p>
  );
}
