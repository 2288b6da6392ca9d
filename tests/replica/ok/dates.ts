import { okTime } from '~/lib/training/said-time.ts';
import { escapeHtml } from './html.ts';

const HYDRATION = 250;

/** Writes all times anew, in the zone of the reader. */
export function refreshDates(): void {
  for (const comment of document.querySelectorAll<HTMLElement>('.comments_i[data-time]')) {
    const date = comment.querySelector('.comments_current__footer__main__date');
    const words = okTime(Number(comment.dataset.time), Date.now());
    if (date && date.textContent !== words) date.textContent = words;
  }
  for (const date of document.querySelectorAll<HTMLElement>('[data-ms]')) {
    date.textContent = okTime(Number(date.dataset.ms), Date.now());
  }
}

function hydrate(element: HTMLElement): void {
  const data: { group: { name: string; href: string }; timeInfo: { createTime: string } } = JSON.parse(
    element.getAttribute('data') ?? '{}',
  );
  const at = Date.parse(data.timeInfo.createTime);
  element.innerHTML = `<img class="ava" src="/_replica/face/${element.dataset.face}.svg" alt="" width="44" height="44"><div><a class="o" href="${data.group.href}">${escapeHtml(data.group.name)}</a><div class="group-author-bottom__kzqdm"><time datetime="${data.timeInfo.createTime}" data-ms="${at}">${okTime(at, Date.now())}</time></div></div>`;
}

/** Fills the islands `<group-author data>` a little later than the rest, as the network does. */
export function hydrateAuthors(): void {
  setTimeout(() => {
    for (const element of document.querySelectorAll<HTMLElement>('group-author:empty')) hydrate(element);
  }, HYDRATION);
}
