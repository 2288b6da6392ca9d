import type { Live } from '~/tests/replica/client/live.ts';
import type { TownPost } from '~/tests/replica/settle.ts';
import { hydrateAuthors } from './dates.ts';
import { placeOf } from './place.ts';
import { topicHtml } from './topic.ts';

const holder = () => document.getElementById('hook_Block_MediaTopicLayer');

function openLayer(live: Live, topic: TownPost, base: string): void {
  const hook = holder();
  if (!hook) return;
  hook.innerHTML = `<div class="media-layer __active"><div class="media-layer_hld card"><button type="button" class="media-layer_close_ico" aria-label="Закрыть">✕</button><button type="button" class="arw__next" aria-label="Следующая тема">›</button>${topicHtml(live.town, topic, base)}</div></div>`;
  document.body.classList.add('__layer-open');
  hydrateAuthors();
}

function closeLayer(): void {
  const hook = holder();
  if (hook) hook.textContent = '';
  document.body.classList.remove('__layer-open');
}

/** Shows what the address says, without loading: the layer over the feed, or another topic on the page. */
function follow(live: Live): void {
  const { topic, base } = placeOf(live.town, location.pathname);
  const page = document.querySelector('.media-layer.__page .mlr_cnts');
  if (!topic && page) location.reload();
  else if (!topic) closeLayer();
  else if (page) {
    page.outerHTML = topicHtml(live.town, topic, base);
    hydrateAuthors();
    scrollTo(0, 0);
  } else openLayer(live, topic, base);
}

function go(live: Live, address: string): void {
  history.pushState(null, '', address);
  follow(live);
}

function nextTopic(live: Live): string | null {
  const { topic, base, owner } = placeOf(live.town, location.pathname);
  const all = live.town.posts.filter((post) => post.network === 'ok' && post.owner === owner?.key);
  const next = all[(all.findIndex((post) => post.id === topic?.id) + 1) % all.length];
  return next ? `${base}/topic/${next.id}` : null;
}

function addressFor(live: Live, target: Element): string | null {
  if (target.closest('.arw__next')) return nextTopic(live);
  const closes =
    target.closest('.media-layer_close_ico') ?? (target.matches('.media-layer.__active') ? target : null);
  if (closes) return placeOf(live.town, location.pathname).base;
  return target.closest('a.media-text_a, a[data-module="CommentWidgetsNew"]')?.getAttribute('href') ?? null;
}

/** Opens, changes and closes the topic layer with the address, back and forward included. */
export function listenToLayer(live: Live): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey) return;
    const address = addressFor(live, event.target);
    if (!address) return;
    event.preventDefault();
    go(live, address);
  });
  addEventListener('popstate', () => follow(live));
}
