import type { Live } from '~/tests/replica/client/live.ts';
import { commentIdOf, topicOf } from './discussion.ts';
import { actor, avatar } from './html.ts';

function part<Kind extends Element>(form: Element, selector: string, kind: new () => Kind): Kind {
  const found = form.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`В форме нет ${selector}`);
  return found;
}

const editor = (form: Element) => part(form, '.js-comments_add', HTMLElement);

function leaveReply(form: HTMLElement): void {
  delete form.dataset.replyTo;
  part(form, '.comments_add-reply', HTMLElement).hidden = true;
}

function startReply(live: Live, target: Element): void {
  const topic = target.closest('[data-topic]');
  const form = topic?.querySelector<HTMLElement>('form.comments_add');
  const id = commentIdOf(target);
  const comment = topicOf(live, target)?.comments.find((each) => each.id === id);
  if (!form || !comment) return;
  const to = actor(live.town, comment.by);
  form.dataset.replyTo = comment.id;
  part(form, '.js-reply-name', HTMLElement).textContent = `Ответ ${to.dative}`;
  part(form, '.comments_add-reply', HTMLElement).hidden = false;
  const box = editor(form);
  box.textContent = `${to.first}, `;
  box.focus({ preventScroll: true });
  getSelection()?.selectAllChildren(box);
  getSelection()?.collapseToEnd();
  box.scrollIntoView({ block: 'nearest' });
}

async function submit(live: Live, form: HTMLElement): Promise<void> {
  const post = topicOf(live, form);
  const box = editor(form);
  // biome-ignore lint/performance/useDomNodeTextContent: line breaks of an editable element are elements
  const text = box.innerText.replaceAll('\u00a0', ' ').trim();
  if (!post || text === '') return;
  const by = form.dataset.by ?? live.town.me.ok;
  const replyTo = form.dataset.replyTo ?? null;
  await live.send({ kind: 'say', post: post.id, by, text, replyTo });
  box.textContent = '';
  leaveReply(form);
}

function toggleMenu(form: HTMLElement, open: boolean): void {
  part(form, '.comments_author-list', HTMLElement).hidden = !open;
  part(form, '.comments_author-toggle', HTMLElement).setAttribute('aria-expanded', String(open));
}

function pickAuthor(live: Live, form: HTMLElement, key: string): void {
  form.dataset.by = key;
  part(form, '.js-author-ava', HTMLElement).innerHTML = avatar(actor(live.town, key), 32);
  toggleMenu(form, false);
}

function clicked(live: Live, target: Element): void {
  if (target.closest('.comments_reply')) startReply(live, target);
  const form = target.closest<HTMLElement>('form.comments_add');
  if (!form) return;
  const author = target.closest<HTMLElement>('[data-author]')?.dataset.author;
  if (author) pickAuthor(live, form, author);
  else if (target.closest('.comments_author-toggle'))
    toggleMenu(form, part(form, '.comments_author-list', HTMLElement).hidden !== false);
  else if (target.closest('.js-reply-cancel')) leaveReply(form);
  else if (target.closest('[data-l="t,submit"]')) void submit(live, form);
}

/** Makes the reply forms work: «Ответить», the author switch, sending by button or Ctrl+Enter. */
export function listenToForms(live: Live): void {
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element) clicked(live, event.target);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    const form =
      event.target instanceof Element ? event.target.closest<HTMLElement>('form.comments_add') : null;
    if (form) void submit(live, form);
  });
}
