import { BLURRED } from '~/components/overlay/marks/blurred.ts';
import type { VerdictFlag } from '~/lib/log/verdict.ts';

/** A comment's text with the obscene words among `flags` unreadable until the pointer or the focus is on its line. */
export function SaidText({ text, flags }: { text: string; flags: readonly VerdictFlag[] }) {
  let at = 0;
  const parts = flags
    .filter(({ kind }) => BLURRED.has(kind))
    .sort((one, other) => one.start - other.start)
    .flatMap(({ start, end }) => {
      if (start < at || end > text.length) return [];
      const before = text.slice(at, start);
      at = end;
      return [
        before,
        <span key={start} class="blurred">
          {text.slice(start, end)}
        </span>,
      ];
    });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
