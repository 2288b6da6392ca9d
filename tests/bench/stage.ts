import type { Site } from '~/lib/sites/site.ts';

/** The page as it was delivered, renewed for each measurement so that nothing is warm. */
export function createStage() {
  const original = document.body.cloneNode(true);
  let number = 900_000;

  const settle = async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 0));
  };

  return {
    settle,
    async renew() {
      document.body.replaceChildren(...original.cloneNode(true).childNodes);
      await settle();
    },
    /** Puts `count` new comments where new ones come; gives their elements. */
    add(site: Site, count: number): Element[] {
      const [first] = site.comments(document);
      if (!first) throw new Error('No comment stands on this page');
      const fresh = Array.from({ length: count }, () => {
        number += 1;
        return renumber(first, String(number));
      });
      first.before(...fresh);
      return fresh;
    },
  };
}

/** A copy of a comment under another number, without what we left on it. */
function renumber(comment: Element, number: string): Element {
  const copy = comment.cloneNode(true);
  if (!(copy instanceof Element)) throw new Error('A comment is no element');
  for (const ours of copy.querySelectorAll('otklik-mark')) ours.remove();
  for (const name of copy.getAttributeNames())
    if (name.startsWith('data-otklik-')) copy.removeAttribute(name);
  copy.id = copy.id.replace(/\d+$/, number);
  for (const link of copy.querySelectorAll('a[href*="reply="]')) {
    link.setAttribute('href', link.getAttribute('href')?.replace(/reply=\d+/, `reply=${number}`) ?? '');
  }
  const seen = copy.getAttribute('data-seen-params');
  if (seen) {
    copy.setAttribute(
      'data-seen-params',
      seen.replace(/("commentId":")[^"]*/, `$1${btoa(`${number}:-${number}`)}`),
    );
  }
  return copy;
}
