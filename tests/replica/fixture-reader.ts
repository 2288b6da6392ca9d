import { createReader } from '~/lib/sites/reader.ts';
import { siteOf } from '~/lib/sites/site-of.ts';

/** Reads the page it stands in with the extension's own reader, once and whole. */
async function readFixture() {
  const site = siteOf(location.hostname);
  if (!site) throw new Error(`Никто не дома на ${location.hostname}`);
  const before = document.documentElement.outerHTML;
  const reading = await createReader(site, document).read('all', new URL(location.href));
  const after = document.documentElement.outerHTML;
  if (!reading) return { untouched: before === after, reading: null };
  const { page, manages, layout, health, posts, changed, places } = reading;
  const comments = changed.map((comment) => ({
    ...comment,
    nodes: places.filter(({ key }) => key === comment.key).length,
  }));
  return { untouched: before === after, reading: { page, manages, layout, health, posts, comments } };
}

Object.assign(globalThis, { readFixture });
