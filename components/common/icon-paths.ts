/**
 * One drawing on a 16 px grid. `line` is stroked (1.5 px, round), `solid` is filled; both take the
 * colour of the text around them.
 */
export type IconDrawing = { line: string; solid?: string };

const CIRCLE = 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z';

/** The family of icons as plain path data: the marks of the overlay are drawn without Preact. */
export const ICONS = {
  clock: { line: `${CIRCLE}M8 4.8V8l2.2 1.6` },
  'clock-late': { line: `${CIRCLE}M8 4.8v3.7M8 11.1h.01` },
  triangle: { line: 'M8 2.2 14.4 13.4H1.6ZM8 6.6v3M8 11.4h.01' },
  half: { line: CIRCLE, solid: 'M8 2a6 6 0 0 1 0 12Z' },
  tick: { line: 'M2.8 8.6 6.4 12l6.8-8' },
  'tick-other': { line: 'M1.2 8.8 4.2 12l5.6-7M8.4 11.2l.8.8L14.8 5' },
  hand: {
    line: 'M5 8.6V4.2a1.1 1.1 0 0 1 2.2 0v3M7.2 7V2.9a1.1 1.1 0 0 1 2.2 0V7M9.4 7.2V4a1.1 1.1 0 0 1 2.2 0v5.4c0 2.9-1.6 4.9-4.2 4.9-2 0-3-.9-3.9-2.5L2 8.9c-.5-1.1.9-1.8 1.7-.9L5 9.6',
  },
  question: { line: 'M5.4 5.7a2.7 2.7 0 1 1 4 2.6C8.5 8.8 8 9.3 8 10.3M8 12.9h.01' },
  flag: { line: 'M3.5 14.2V2.5M3.5 3h8.8l-1.9 3 1.9 3H3.5' },
  shield: { line: 'M8 1.8 13.2 3.6v3.9c0 3.2-2.1 5.5-5.2 6.7-3.1-1.2-5.2-3.5-5.2-6.7V3.6Z' },
  minus: { line: 'M3.5 8h9' },
  page: { line: 'M2.5 13.5V6L8 2.5 13.5 6v7.5ZM6.3 13.3V9.5h3.4v3.8' },
  person: {
    line: 'M8 7.8A2.7 2.7 0 1 0 8 2.4a2.7 2.7 0 0 0 0 5.4ZM2.8 13.8c.5-2.6 2.5-4 5.2-4s4.7 1.4 5.2 4',
  },
  people: {
    line: 'M6 7.6A2.4 2.4 0 1 0 6 2.8a2.4 2.4 0 0 0 0 4.8ZM1.6 13.6c.2-2.8 1.9-4.2 4.4-4.2s4.2 1.4 4.4 4.2M10.4 2.9a2.4 2.4 0 0 1 0 4.6M11.8 9.6c1.6.5 2.5 1.8 2.6 4',
  },
  trash: { line: 'M2.8 4.3h10.4M6 4.1V2.3h4v1.8M4.2 4.5l.6 9.2h6.4l.6-9.2M6.7 7v4.2M9.3 7v4.2' },
  list: { line: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01' },
  journal: { line: 'M3.2 2.2h9.6v11.6H3.2ZM5.8 5.3h4.4M5.8 8h4.4M5.8 10.7h2.4' },
  chart: { line: 'M2.5 13.5h11M4.5 11V8.5M8 11V3M11.5 11V6' },
  grid: { line: 'M2.5 2.8h11v10.4h-11ZM2.5 6.4h11M6.4 6.4v6.8' },
  server: { line: 'M2.5 2.8h11v4.4h-11ZM2.5 8.8h11v4.4h-11ZM5 5h.01M5 11h.01' },
  settings: {
    line: 'M2 4.5h6.2M11.8 4.5H14M2 11.5h2.2M7.8 11.5H14M10 2.7a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6ZM6 9.7a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z',
  },
  search: { line: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.3 10.3l3.5 3.5' },
  'chevron-up': { line: 'M4 10l4-4 4 4' },
  'chevron-down': { line: 'M4 6l4 4 4-4' },
  'chevron-left': { line: 'M10 4 6 8l4 4' },
  'chevron-right': { line: 'M6 4l4 4-4 4' },
  close: { line: 'M4 4l8 8M12 4l-8 8' },
  external: { line: 'M9.5 2.5h4v4M13.3 2.7 7.5 8.5M11.5 9v4.5h-9v-9H7' },
  download: { line: 'M8 2.2v7.6M4.8 6.8 8 10l3.2-3.2M2.5 13.5h11' },
  upload: { line: 'M8 10V2.4M4.8 5.5 8 2.3l3.2 3.2M2.5 13.5h11' },
  refresh: { line: 'M13.3 6.5A5.5 5.5 0 0 0 3.4 5M2.7 9.5A5.5 5.5 0 0 0 12.6 11M3 2.3V5.3h3M13 13.7v-3h-3' },
  eye: {
    line: 'M1.8 8C3.4 5.2 5.5 3.8 8 3.8s4.6 1.4 6.2 4.2c-1.6 2.8-3.7 4.2-6.2 4.2S3.4 10.8 1.8 8ZM8 6.3a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4Z',
  },
  'eye-closed': {
    line: 'M1.8 7.2C3.4 10 5.5 11.4 8 11.4s4.6-1.4 6.2-4.2M3.4 10.4l-1 1.4M8 11.6v1.9M12.6 10.4l1 1.4',
  },
  pen: { line: 'M10.6 2.7 13.3 5.4 5.7 13l-3.3.6.6-3.3ZM9 4.3 11.7 7' },
  plus: { line: 'M8 3v10M3 8h10' },
} as const satisfies Record<string, IconDrawing>;

export type IconName = keyof typeof ICONS;

/**
 * The waiting clock whose hand moves: at twelve when the clock starts, round at the deadline.
 * `share` is the part of the time that is gone, 0…1; outside it is clamped.
 */
export function clockDrawing(share: number): IconDrawing {
  const angle = 2 * Math.PI * Math.min(1, Math.max(0, share));
  const x = (8 + 3.6 * Math.sin(angle)).toFixed(1);
  const y = (8 - 3.6 * Math.cos(angle)).toFixed(1);
  return { line: `${CIRCLE}M8 8 ${x} ${y}` };
}
