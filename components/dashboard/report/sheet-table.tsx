import type { Cell, Column, Sheet } from '~/lib/report/sheet/sheet.ts';
import { sayCell } from './say-figures.ts';

type Props = {
  sheet: Sheet;
  zone: string;
  testId?: string;
  /** What stands where there was nothing to measure. */
  nothing?: string;
  /** True for a table of many narrow columns that stays one on a narrow screen. */
  grid?: boolean;
};

/** A table of the report, the same that stands in its file. */
export function SheetTable({
  sheet: { name, columns, rows },
  zone,
  testId,
  nothing = '',
  grid = false,
}: Props) {
  return (
    <div class={grid ? 'load-frame' : 'wide'}>
      <table class={grid ? 'load' : 'rows numbers'} data-testid={testId}>
        <caption class="unseen">{name}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={index} row={row} columns={columns} zone={zone} nothing={nothing} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = { row: readonly Cell[]; columns: readonly Column[]; zone: string; nothing: string };

function Row({ row: [first, ...cells], columns, zone, nothing }: RowProps) {
  return (
    <tr>
      <th scope="row">{sayCell(first, zone)}</th>
      {cells.map((cell, index) => (
        <td key={index} data-name={columns[index + 1]?.name.toLowerCase()} data-kind={kindOf(cell)}>
          {cell === null ? nothing : sayCell(cell, zone)}
        </td>
      ))}
    </tr>
  );
}

/** Words may be long and wrap, figures stand in one line. */
function kindOf(cell: Cell): 'words' | 'figure' {
  return typeof cell === 'string' ? 'words' : 'figure';
}
