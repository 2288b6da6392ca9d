import type { Theme } from '~/tests/replica/client/theme.ts';

/** Paints the page as the network does: an attribute on both roots and a class on the outer one. */
export function paintTheme(theme: Theme): void {
  document.documentElement.setAttribute('scheme', `vkcom_${theme}`);
  document.documentElement.className = `vkui--vkBase--${theme}`;
  document.body?.setAttribute('scheme', `vkcom_${theme}`);
}
