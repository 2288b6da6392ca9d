/** One bar: `part` is drawn full in the outline of `whole`; null where the whole is unknown. */
export type Bar = { id: string; name: string; value: string; part: number; whole: number | null };

type Props = { bars: readonly Bar[]; width: number };

const ROW = 40;
const THICK = 12;
/** Room for the figures behind the longest bar. */
const FIGURES = 150;

/** Height of so many bars, CSS px. */
export function barsHeight(bars: readonly Bar[]): number {
  return Math.max(1, bars.length) * ROW;
}

/** Bars that lie, each under its name, so that a long one is read at any width; the figure stands behind it. */
export function Bars({ bars, width }: Props) {
  const most = Math.max(1, ...bars.map(({ part, whole }) => Math.max(part, whole ?? 0)));
  const room = Math.max(60, width - FIGURES);
  const lengthOf = (value: number) => (value / most) * room;
  return (
    <>
      {bars.map(({ id, name, value, part, whole }, index) => {
        const y = index * ROW + 18;
        const end = Math.max(lengthOf(part), whole === null ? room : lengthOf(whole));
        const gap = end > 0 ? 8 : 0;
        return (
          <g key={id}>
            <text x={0} y={y - 4} class="chart-name">
              {name}
            </text>
            {whole === null && <rect x={0.5} y={y + 0.5} width={room} height={THICK} class="chart-unknown" />}
            {whole !== null && whole > 0 && (
              <rect x={0.5} y={y + 0.5} width={lengthOf(whole)} height={THICK} class="chart-whole" />
            )}
            <rect x={0.5} y={y + 0.5} width={lengthOf(part)} height={THICK} class="chart-fill" />
            <text x={end + gap} y={y + THICK - 1}>
              {value}
            </text>
          </g>
        );
      })}
    </>
  );
}
