import { useState } from 'preact/hooks';
import { RichText } from './rich-text.tsx';
import type { VkActor } from './town.ts';

const SHOWN = 320;

function beginning(text: string): string {
  const cut = text.lastIndexOf(' ', SHOWN);
  return `${text.slice(0, cut > 0 ? cut : SHOWN)}…`;
}

/** A text that shows only its beginning when it is long; the rest is not in the page until asked for. */
export function MoreText(props: { id: string; text: string; to?: VkActor | null; after: string }) {
  // An element may be reused for another comment: what was expanded is kept by id.
  const [expanded, setExpanded] = useState<string | null>(null);
  const long = props.text.length > SHOWN * 1.5;
  const open = expanded === props.id;
  return (
    <div data-testid="showmoretext" class="vkitShowMoreText">
      <div data-testid={long && open ? 'showmoretext-in-expanded' : 'showmoretext-in'}>
        <RichText text={long && !open ? beginning(props.text) : props.text} to={props.to ?? null} />
      </div>
      {long && !open && (
        <button
          type="button"
          class="vkitLink"
          data-testid="showmoretext-after"
          onClick={() => setExpanded(props.id)}
        >
          {props.after}
        </button>
      )}
    </div>
  );
}
