export type Theme = 'light' | 'dark';

const KEPT = 'replica-theme';

function known(value: string | null): Theme | null {
  return value === 'light' || value === 'dark' ? value : null;
}

/** The theme in force: `?theme=`, else what this tab chose before, else the system's. */
export function currentTheme(): Theme {
  const asked = known(new URLSearchParams(location.search).get('theme'));
  if (asked) sessionStorage.setItem(KEPT, asked);
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return asked ?? known(sessionStorage.getItem(KEPT)) ?? system;
}

/** Keeps the choice of this tab. */
export function keepTheme(theme: Theme): void {
  sessionStorage.setItem(KEPT, theme);
}
