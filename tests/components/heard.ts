import { screen } from '@testing-library/preact';

/** The live regions that have words: what a screen reader was told when it paused. */
function heard(): HTMLElement[] {
  return screen.getAllByRole('status').filter(({ textContent }) => textContent !== '');
}

/** The one live region that has words. */
export function onlyHeard(): HTMLElement {
  const [region, ...others] = heard();
  if (!region || others.length > 0) throw new Error(`${others.length + (region ? 1 : 0)} regions have words`);
  return region;
}
