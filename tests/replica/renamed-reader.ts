import type { Sighting } from '~/lib/comment/sighting.ts';
import { createReader } from '~/lib/sites/reader.ts';
import type { Site } from '~/lib/sites/site.ts';
import { siteOf } from '~/lib/sites/site-of.ts';

/** The page the moderator knows, where the markup does not name it any more. */
const KNOWN = {
  vk: { network: 'vk', owner: '-38612614', slug: 'gorod', name: 'Администрация города' },
  ok: { network: 'ok', owner: '70000001234567', slug: 'gorod', name: 'Администрация города' },
} as const;

/** Names that tell what an element is: these a release changes. Addresses, ids and words stay. */
const NAMES = /\.([A-Za-z_][\w-]*)|\[data-testid\^?=("[^"]+")|\[(data-(?!testid)[\w-]+)/g;

async function readOnce(site: Site) {
  const reader = createReader(site, document, async ([page]) => page ?? KNOWN[site.network]);
  const reading = await reader.read('all', new URL(location.href));
  reader.stop();
  if (!reading) throw new Error(`Страница не прочитана: ${location.href}`);
  const { health, fallbacks, layout, posts, changed } = reading;
  return {
    state: health.state,
    problems: health.problems.map((problem) => (problem.kind === 'missing' ? problem.field : problem.kind)),
    fallbacks: fallbacks.map(({ field }) => field),
    layout,
    totals: Object.fromEntries(posts.map(({ post, total }) => [post, total])),
    comments: Object.fromEntries(changed.map((comment) => [comment.key, whatIsRead(comment)])),
  };
}

/** Of a comment that is gone only that counts; its address is made of the rest. */
function whatIsRead({ url: _, goneBy: __, ...comment }: Sighting) {
  return JSON.stringify(comment.deleted ? { key: comment.key, deleted: true } : comment);
}

/** Every class, test id and data attribute that the selectors of the network speak of and this page has. */
function namesOf(site: Site): string[] {
  const selectors = Object.values(site.markup.fields).flatMap((field) => field.map(({ select }) => select));
  const found = selectors.flatMap((select) =>
    [...select.matchAll(NAMES)].map(([, name, id, attribute]) =>
      name ? `.${name}` : (id ?? `[${attribute}]`),
    ),
  );
  return [...new Set(found)].filter((name) => all().some((element) => has(element, name)));
}

const all = () => [...document.body.querySelectorAll('*')];

function has(element: Element, name: string): boolean {
  if (name.startsWith('.')) return element.classList.contains(name.slice(1));
  if (name.startsWith('[')) return element.hasAttribute(name.slice(1, -1));
  return element.getAttribute('data-testid') === name.slice(1, -1);
}

function rename(element: Element, name: string): void {
  if (name.startsWith('.')) element.classList.replace(name.slice(1), 'renamed');
  else if (name.startsWith('[')) element.removeAttribute(name.slice(1, -1));
  else element.setAttribute('data-testid', 'renamed');
}

/** As after a release that keeps no class, no test id and no data attribute; ids and names too where `even` says so. */
function renameAll(even: readonly string[] = []): void {
  for (const element of all()) {
    for (const name of element.getAttributeNames()) {
      if (name === 'class') element.setAttribute(name, 'renamed');
      if (name.startsWith('data-') || even.includes(name)) element.removeAttribute(name);
    }
  }
}

/** The same page before anybody commented, or where comments are closed. */
function empty(site: Site, without: string): void {
  for (const part of [...site.comments(document), ...document.querySelectorAll(without)]) part.remove();
}

async function readRenamed() {
  const site = siteOf(location.hostname);
  if (!site) throw new Error(`Никто не дома на ${location.hostname}`);
  const html = document.body.innerHTML;
  const names = namesOf(site);
  const whole = await readOnce(site);
  const renamed = [];
  for (const name of names) {
    document.body.innerHTML = html;
    for (const element of all().filter((each) => has(each, name))) rename(element, name);
    renamed.push({ name, reading: await readOnce(site) });
  }
  document.body.innerHTML = html;
  renameAll();
  const nameless = await readOnce(site);
  renameAll(['id', 'name']);
  const bare = await readOnce(site);
  document.body.innerHTML = html;
  const { thread, threadMore, nextComments, moreComments, postTotal, total, feedTotal } = site.markup.fields;
  const parts = [thread, threadMore, nextComments, moreComments, postTotal, total, feedTotal];
  empty(site, parts.flatMap((field) => field?.map(({ select }) => select) ?? []).join(','));
  return { whole, renamed, nameless, bare, empty: await readOnce(site) };
}

Object.assign(globalThis, { readRenamed });
