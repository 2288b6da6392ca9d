import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { SheetTable } from '~/components/dashboard/report/sheet-table.tsx';
import { say } from '~/lib/locale/say.ts';
import type { Sheet } from '~/lib/report/sheet/sheet.ts';
import { useWidth } from './use-width.ts';

type Props = {
  /** The table of the same figures; its name is the name of the picture. */
  sheet: Sheet;
  /** How it is counted, with its n. */
  formula: string;
  /** What it shows, in one sentence, for whoever does not see it. */
  told: string;
  zone: string;
  name: string;
  /** Height in CSS px, and what is drawn in a width. */
  height: (width: number) => number;
  draw: (width: number) => ComponentChildren;
  /** See `SheetTable`. */
  grid?: boolean;
  children?: ComponentChildren;
};

/** A picture of figures with its formula, its meaning in words and «таблицей» the figures themselves. */
export function Picture({ sheet, formula, told, zone, name, height, draw, grid, children }: Props) {
  const id = useId();
  const { frame, width } = useWidth();
  return (
    <section class="report-picture" aria-labelledby={`${id}-head`}>
      <h3 id={`${id}-head`}>{sheet.name}</h3>
      <p class="quiet">{formula}</p>
      <div ref={frame} class="picture-frame">
        <svg
          role="img"
          aria-labelledby={`${id}-title ${id}-desc`}
          viewBox={`0 0 ${width} ${height(width)}`}
          data-testid={`picture-${name}`}
        >
          <title id={`${id}-title`}>{sheet.name}</title>
          <desc id={`${id}-desc`}>{told}</desc>
          {draw(width)}
        </svg>
      </div>
      {children}
      <details class="as-table">
        <summary>{say('report_as_table')}</summary>
        <SheetTable sheet={sheet} zone={zone} testId={`report-${name}`} {...(grid && { grid })} />
      </details>
    </section>
  );
}
