import { ICONS, type IconDrawing, type IconName } from './icon-paths.ts';

type Props = { name: IconName; drawing?: IconDrawing };

/** An icon beside a word: 16 px, in the colour of the text, silent for screen readers. */
export function Icon({ name, drawing = ICONS[name] }: Props) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {drawing.solid && <path d={drawing.solid} fill="currentColor" />}
      <path
        d={drawing.line}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
