import type { Live } from '~/tests/replica/client/live.ts';
import { openBlockDialog } from './block-dialog.ts';
import { commentIdOf, showPrevious, topicOf } from './discussion.ts';

function like(button: Element): void {
  const count = button.querySelector('.tico');
  if (!count) return;
  const on = button.classList.toggle('__on');
  const total = Number(count.textContent || 0) + (on ? 1 : -1);
  count.textContent = total > 0 ? String(total) : '';
}

function act(live: Live, target: Element): boolean {
  const topic = target.closest('[data-topic]');
  const post = topicOf(live, target);
  const comment = commentIdOf(target);
  if (!topic || !post) return false;
  if (target.closest('.js-show-more')) showPrevious(live, topic);
  else if (comment && target.closest('.comments_remove'))
    void live.send({ kind: 'remove', post: post.id, comment });
  else if (comment && target.closest('.comments_block'))
    openBlockDialog(live, target.closest('.comments_block') ?? target, post.id, comment);
  else if (comment && target.closest('.delete-stub_cancel'))
    void live.send({ kind: 'restore', post: post.id, comment });
  else return false;
  return true;
}

/** Makes the controls of comments work: remove, restore, «Класс», previous comments. */
export function listenToComments(live: Live): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest('.comments_like');
    if (button) like(button);
    if (act(live, event.target)) event.preventDefault();
  });
}
