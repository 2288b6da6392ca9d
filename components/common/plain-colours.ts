/** Colours where no stylesheet reaches, each the light value of its token (held by tests/house/tokens.test.ts). */
export const PLAIN = {
  /** `--otk-surface`: a picture that is kept as a file has one ground in every scheme. */
  paper: '#ffffff',
  /** `--otk-text`: words on that paper. */
  ink: '#1b1d21',
  /** `--otk-late-fill`: the badge of the extension's icon, on which the browser writes white. */
  alarm: '#b8281f',
  /** `--otk-font`, without what a canvas has no use for. */
  font: 'system-ui, sans-serif',
} as const;
