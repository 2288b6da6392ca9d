import { say } from '~/lib/locale/say.ts';
import type { FlagSpan } from '~/lib/log/moderation/moderation-events.ts';
import { sayKinds } from './words.ts';

type Props = { text: string; flags: readonly FlagSpan[] };

/** A text as it was seen, with what was flagged underlined and named. */
export function EvidenceText({ text, flags }: Props) {
  return (
    <blockquote class="evidence-text">
      {pieces(text, flags).map(({ from, to, flag }) =>
        flag ? (
          <mark key={from} class="flagged" title={say('audit_flagged', sayKinds([flag.kind]), flag.rule)}>
            {text.slice(from, to)}
          </mark>
        ) : (
          text.slice(from, to)
        ),
      )}
    </blockquote>
  );
}

type Piece = { from: number; to: number; flag: FlagSpan | null };

/** The text cut at its flags; of two that overlap the second gives way. */
function pieces(text: string, flags: readonly FlagSpan[]): Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const flag of [...flags].sort((one, other) => one.start - other.start)) {
    if (flag.start < at || flag.end > text.length) continue;
    if (flag.start > at) cut.push({ from: at, to: flag.start, flag: null });
    cut.push({ from: flag.start, to: flag.end, flag });
    at = flag.end;
  }
  if (at < text.length) cut.push({ from: at, to: text.length, flag: null });
  return cut;
}
