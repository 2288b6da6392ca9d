/*
 * OK, generation 4 (reference: ok.md §2.1): blocks of HTML from the server, exchanged in place.
 * The theme stands in `data-theme="light|dark"` of <html>. Names that no source attests are the replica's
 * own: the classes of «Показать предыдущие комментарии» and the menu inside CommentFormAuthorMenu.
 */
import { goLive, type Live } from '~/tests/replica/client/live.ts';
import { currentTheme, keepTheme } from '~/tests/replica/client/theme.ts';
import { listenToComments } from './actions.ts';
import { hydrateAuthors, refreshDates } from './dates.ts';
import { refreshDiscussions } from './discussion.ts';
import { listenToForms } from './form-actions.ts';
import { listenToLayer } from './layer.ts';

const TICK = 20_000;

function paint(): void {
  document.documentElement.dataset.theme = currentTheme();
}

function switchTheme(event: MouseEvent): void {
  if (!(event.target instanceof Element) || !event.target.closest('.js-theme')) return;
  keepTheme(currentTheme() === 'light' ? 'dark' : 'light');
  const url = new URL(location.href);
  url.searchParams.delete('theme');
  history.replaceState(history.state, '', url);
  paint();
}

paint();
document.addEventListener('DOMContentLoaded', async () => {
  hydrateAuthors();
  refreshDates();
  const live: Live = await goLive((happening) => {
    if (happening.kind === 'reset') location.reload();
    else refreshDiscussions(live);
  });
  document.addEventListener('click', switchTheme);
  listenToComments(live);
  listenToForms(live);
  listenToLayer(live);
  refreshDiscussions(live);
  setInterval(refreshDates, TICK);
});
