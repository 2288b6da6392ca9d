/** A value at one place of the row; `name` is said under the axis where there is room. */
export type Step = { id: string; name: string; n: number };

type Props = { steps: readonly Step[]; width: number };

export const LINE_HEIGHT = 184;
const TOP = 20;
const BASE = 152;
const LEFT = 36;
/** Room for one name under the axis. */
const NAME = 64;

/** A line of days from left to right over a quiet ground, with its greatest value and its last one in figures. */
export function Line({ steps, width }: Props) {
  const most = Math.max(1, ...steps.map(({ n }) => n));
  const room = width - LEFT - 40;
  const x = (index: number) => LEFT + (steps.length < 2 ? 0 : (index / (steps.length - 1)) * room);
  const y = (n: number) => BASE - (n / most) * (BASE - TOP);
  const path = steps.map(({ n }, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(n)}`).join('');
  const last = steps.at(-1);
  const every = Math.max(1, Math.ceil(steps.length / Math.max(1, Math.floor(room / NAME))));
  return (
    <>
      {[most, 0].map((value) => (
        <g key={value}>
          <line x1={LEFT} x2={LEFT + room} y1={y(value) + 0.5} y2={y(value) + 0.5} class="chart-axis" />
          <text x={LEFT - 6} y={y(value) + 4} class="chart-end chart-quiet">
            {value}
          </text>
        </g>
      ))}
      <path d={`${path}L${x(steps.length - 1)} ${BASE}L${LEFT} ${BASE}Z`} class="chart-ground" />
      <path d={path} class="chart-line" />
      {steps.map(({ id, name }, index) =>
        index % every === 0 ? (
          <text key={id} x={x(index)} y={BASE + 18} class="chart-quiet">
            {name}
          </text>
        ) : null,
      )}
      {last && (
        <>
          <circle cx={x(steps.length - 1)} cy={y(last.n)} r={3} class="chart-dot" />
          <text x={x(steps.length - 1) + 8} y={y(last.n) + 4}>
            {last.n}
          </text>
        </>
      )}
    </>
  );
}
