import { Icon } from './icon.tsx';
import { clockDrawing, ICONS } from './icon-paths.ts';
import type { StateView } from './state-shape.ts';

type Props = { view: StateView; text?: string };

/** A state as on the marks: icon, words and colour. `text` replaces the whole line where the time has its own column. */
export function StateBadge({ view, text = view.words }: Props) {
  const drawing = view.icon === 'clock' && view.share !== null ? clockDrawing(view.share) : ICONS[view.icon];
  return (
    <span class="badge" data-tone={view.tone} data-shape={view.shape}>
      <Icon name={view.icon} drawing={drawing} />
      {text}
    </span>
  );
}
