import { fireEvent, render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { OkPost } from '~/components/training/sandbox/ok/ok-post.tsx';
import { sandboxFeed } from '~/lib/training/sandbox-feed.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';
import { commentBlock } from '~/tests/replica/ok/comment.ts';
import { commentForm } from '~/tests/replica/ok/form.ts';
import { settle } from '~/tests/replica/settle.ts';
import { town as plan } from '~/tests/replica/town.ts';

/** Classes of our own looks, of no network. */
const OUR_OWN = new Set(['face', 'link', 'quiet', 'small', 'primary', 'feed-field', 'ava', 'o']);

const town = settle(plan, new Date());
const post = town.posts.find(
  ({ network, comments }) => network === 'ok' && comments.some((each) => each.replyTo),
);

function classesIn(root: ParentNode): string[] {
  const all = [...root.querySelectorAll('*')].flatMap((element) => [...element.classList]);
  return [...new Set(all)].filter((name) => !OUR_OWN.has(name)).sort();
}

function drawn(html: string): string[] {
  const template = document.createElement('template');
  template.innerHTML = html;
  return classesIn(template.content);
}

function showFeed() {
  const [first] = sandboxFeed(shippedCases().cases, Date.now());
  if (!first) throw new Error('no post');
  return render(<OkPost post={first} page="Администрация" lit={null} />);
}

test('the feed in OK’s manner draws a comment, a reply and a stub of classes that the replica of OK has, too', () => {
  if (!post) throw new Error('no topic');
  const all = post.comments.flatMap((each) => [each, { ...each, removed: true }]);
  const known = new Set(all.flatMap((each) => drawn(commentBlock(town, post, each))));
  const { container, getAllByText, getAllByRole } = showFeed();
  fireEvent.click(getAllByText('Ответить')[0] ?? container);
  const field = container.querySelector<HTMLElement>('.js-comments_add');
  if (field) field.textContent = 'Санёк, яму закроют завтра.';
  fireEvent.click(getAllByText('Отправить')[0] ?? container);
  fireEvent.click(getAllByRole('button', { name: 'Удалить' })[0] ?? container);
  const list = container.querySelector('.comments_lst_cnt');
  const ours = list ? classesIn(list) : [];
  expect(ours).toEqual(expect.arrayContaining(['comments_reply-to', '__deleted', 'delete-stub_cancel']));
  expect(ours.filter((name) => !known.has(name))).toEqual([]);
});

test('its form is of classes that the replica’s form has, too', () => {
  if (!post) throw new Error('no topic');
  const known = new Set([...drawn(commentForm(town, post)), 'comments_add']);
  const { container, getAllByText } = showFeed();
  fireEvent.click(getAllByText('Ответить')[0] ?? container);
  const form = container.querySelector('form');
  expect((form ? classesIn(form) : ['none']).filter((name) => !known.has(name))).toEqual([]);
});
