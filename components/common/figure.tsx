import type { ComponentChildren } from 'preact';
import type { Tone } from './state-shape.ts';

type Props = { name: string; value: ComponentChildren; tone?: Tone; note?: ComponentChildren };

/** One figure with its meaning, and under it what it is based on. Stands inside a `dl`. */
export function Figure({ name, value, tone, note }: Props) {
  return (
    <div class="figure" data-tone={tone}>
      <dt>{name}</dt>
      <dd>{value}</dd>
      {note && <dd class="note">{note}</dd>}
    </div>
  );
}
