import { splitText } from './split-text.ts';
import type { VkActor } from './town.ts';
import { useVkWorld } from './world.ts';

/** Text with emoji as pictures and links; a first word that addresses `to` becomes a link to them. */
export function RichText({ text, to }: { text: string; to?: VkActor | null }) {
  const { pictures } = useVkWorld();
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
          return <img class="vkitEmoji" src={pictures.emoji(piece.text)} alt={piece.text} />;
        return (
          <a data-testid="link" href={piece.href}>
            {piece.text}
          </a>
        );
      })}
    </>
  );
}
