import { markHits } from '~/lib/help/find-help.ts';

/** A text with the words that were searched for marked. */
export function Marked({ text, query }: { text: string; query: string }) {
  if (query === '') return <>{text}</>;
  let at = 0;
  return (
    <>
      {markHits(text, query).map((piece) => {
        const key = at;
        at += piece.text.length;
        return piece.hit ? <mark key={key}>{piece.text}</mark> : piece.text;
      })}
    </>
  );
}
