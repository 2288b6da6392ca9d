import { emojiAddress, splitText } from '~/tests/replica/rich-text.ts';
import type { Actor } from '~/tests/replica/settle.ts';

/** Text with emoji as pictures and links; a first word that addresses `to` becomes a link to them. */
export function RichText({ text, to }: { text: string; to?: Actor | null }) {
  const addressed = to && text.startsWith(`${to.first},`);
  const rest = addressed ? text.slice(to.first.length) : text;
  return (
    <>
      {addressed && (
        <a data-testid="link" href={to.href}>
          {to.first}
        </a>
      )}
      {splitText(rest).map((piece) => {
        if (piece.kind === 'break') return <br />;
        if (piece.kind === 'text') return piece.text;
        if (piece.kind === 'emoji')
          return <img className="vkitEmoji" src={emojiAddress(piece.text)} alt={piece.text} />;
        return (
          <a data-testid="link" href={piece.href}>
            {piece.text}
          </a>
        );
      })}
    </>
  );
}
