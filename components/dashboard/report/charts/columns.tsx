/** A column by what stands under it and over it. */
export type Standing = { id: string; name: string; n: number };

/** A line across the columns with its number in the list below: `at` counts columns from the left, 2.5 is in the third. */
export type Mark = { id: string; at: number; sign: string };

type Props = { columns: readonly Standing[]; marks: readonly Mark[]; width: number };

export const COLUMNS_HEIGHT = 232;
const TOP = 52;
const BASE = 196;
const SIGN = 8;
/** Narrower columns have their names in two rows. */
const ROOMY = 64;

/** Columns that stand, with lines to hold them against; every column says its number. */
export function Columns({ columns, marks, width }: Props) {
  const step = width / Math.max(1, columns.length);
  const most = Math.max(1, ...columns.map(({ n }) => n));
  return (
    <>
      {columns.map(({ id, name, n }, index) => {
        const high = (n / most) * (BASE - TOP - 16);
        return (
          <g key={id}>
            <rect
              x={index * step + 2}
              y={BASE - high}
              width={Math.max(1, step - 4)}
              height={high}
              class="chart-fill"
            />
            <text x={(index + 0.5) * step} y={BASE - high - 4} class="chart-middle">
              {n}
            </text>
            <text
              x={(index + 0.5) * step}
              y={BASE + 16 + (step < ROOMY ? (index % 2) * 15 : 0)}
              class="chart-middle chart-quiet"
            >
              {name}
            </text>
          </g>
        );
      })}
      <line x1={0} x2={width} y1={BASE + 0.5} y2={BASE + 0.5} class="chart-axis" />
      {marks.map(({ id, at, sign }, index) => {
        const y = SIGN + 1 + (index % 2) * 20;
        return (
          <g key={id}>
            <line x1={at * step} x2={at * step} y1={y + SIGN} y2={BASE} class="chart-mark" />
            <circle cx={at * step} cy={y} r={SIGN} class="chart-sign" />
            <text x={at * step} y={y + 4} class="chart-middle">
              {sign}
            </text>
          </g>
        );
      })}
    </>
  );
}
