/** What the network shows around a reply field. */
export type ReplyForm = {
  /** True when the form says to whom it replies, or the field begins with the name the network put there. */
  reply: boolean;
  /** In whose name it would be sent, as the network prints it; null where it shows none. */
  as: string | null;
};

/** How far up from the field its form can end. */
const MOST_STEPS = 6;

/** «Ответ Елене»; the button «Ответить» is another word. */
const REPLY_WORDS = /^(?:Ответ|В ответ)\s+\p{Lu}/u;
const NAME_FIRST = /^[\p{Lu}][\p{L}-]*,(?:\s|$)/u;

/**
 * Reads the form of a reply field: everything around `box` that holds no comment.
 * @param comments selector of comments. @param author selector of what shows in whose name is written.
 */
export function readReplyForm(box: HTMLElement, comments: string, author: string): ReplyForm {
  let form: Element = box;
  for (let step = 0; step < MOST_STEPS && form.parentElement; step += 1) {
    if (form.parentElement.querySelector(comments)) break;
    form = form.parentElement;
  }
  const around = [...form.querySelectorAll('*')].filter((element) => isShownText(element, box));
  const reply =
    NAME_FIRST.test((box.textContent ?? '').trim()) ||
    around.some(({ textContent }) => isReplyLine(textContent ?? ''));
  const who = form.querySelector(author);
  return { reply, as: who && nameOf(who) };
}

function isShownText(element: Element, box: Element): boolean {
  return !box.contains(element) && !element.contains(box) && element.getClientRects().length > 0;
}

function isReplyLine(text: string): boolean {
  const line = text.trim();
  return line.length < 100 && REPLY_WORDS.test(line);
}

/** «Комментировать от имени: Администрация города», or the name of the picture. */
function nameOf(who: Element): string | null {
  const label = who.getAttribute('aria-label') ?? '';
  const after = label.includes(':') ? label.slice(label.indexOf(':') + 1).trim() : '';
  return after || who.querySelector('img')?.getAttribute('alt')?.trim() || null;
}
