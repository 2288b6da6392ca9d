import type { ComponentChildren } from 'preact';
import { GivenPart, useGiven } from './given.tsx';

type Props = { id: string; title: string; note?: ComponentChildren; children: ComponentChildren };

/** A part of a page with its own heading and address. */
export function Section({ id, title, note, children }: Props) {
  return (
    <section class="part" aria-labelledby={`${id}-title`} id={id}>
      <h2 id={`${id}-title`}>{title}</h2>
      {note && <p class="quiet">{note}</p>}
      <GivenPart given={useGiven(id)}>{children}</GivenPart>
    </section>
  );
}
