type Props = {
  /** `load[weekday][hour]`. */
  load: readonly (readonly number[])[];
  names: readonly string[];
  width: number;
};

/** Shades of the cells; the figure itself stands in each where it has room, so that nothing is told by shade alone. */
const SHADES = 4;
const LEFT = 28;
const TOP = 18;
const ROW = 24;
/** Below this a cell has no room for its figure. */
const READABLE = 20;

/** Height of a map of so many rows, CSS px. */
export function heatHeight(rows: number): number {
  return TOP + rows * ROW;
}

/** A map of the week: days from above, hours from the left, the more the darker. */
export function Heat({ load, names, width }: Props) {
  const most = Math.max(1, ...load.flat());
  const hours = load[0]?.length ?? 0;
  const step = (width - LEFT) / Math.max(1, hours);
  return (
    <>
      {Array.from({ length: hours }, (_, hour) =>
        step >= READABLE || hour % 3 === 0 ? (
          <text key={hour} x={LEFT + (hour + 0.5) * step} y={12} class="chart-middle chart-quiet">
            {hour}
          </text>
        ) : null,
      )}
      {load.map((row, weekday) => (
        <g key={weekday}>
          <text x={0} y={TOP + weekday * ROW + 16} class="chart-quiet">
            {names[weekday]}
          </text>
          {row.map((count, hour) => (
            <g key={hour}>
              <rect
                x={LEFT + hour * step + 0.5}
                y={TOP + weekday * ROW + 0.5}
                width={Math.max(1, step - 2)}
                height={ROW - 2}
                rx={2}
                class="chart-cell"
                data-shade={Math.ceil((count / most) * SHADES)}
              />
              {count > 0 && step >= READABLE && (
                <text x={LEFT + (hour + 0.5) * step - 0.5} y={TOP + weekday * ROW + 16} class="chart-middle">
                  {count}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
    </>
  );
}
