/*
 * VK, generation 4 (React SPA, desktop, logged in; reference: vk.md §2.1).
 * The theme stands, as on the network, in `scheme="vkcom_light|vkcom_dark"` of <html> and <body> and in the
 * class `vkui--vkBase--light|dark` of <html>. Names that no source attests are the replica's own:
 * `comment_action_delete`, `comment_action_restore`, `comment_author_switch`.
 */
import { render } from 'preact';
import { goLive } from '~/tests/replica/client/live.ts';
import { currentTheme } from '~/tests/replica/client/theme.ts';
import { App } from './app.tsx';
import { paintTheme } from './theme.ts';

paintTheme(currentTheme());
document.addEventListener('DOMContentLoaded', async () => {
  paintTheme(currentTheme());
  const root = document.getElementById('spa_root');
  if (!root) return;
  const listeners = new Set<() => void>();
  const live = await goLive(() => {
    for (const listener of listeners) listener();
  });
  render(<App live={live} listeners={listeners} />, root);
});
