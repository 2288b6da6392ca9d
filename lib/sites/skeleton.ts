/** Elements whose content is never looked at: code, drawings, and what is ours. */
const CLOSED = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'LINK', 'META']);
const OURS = /^OTKLIK-|^data-otklik-/i;

/** Tokens that follow one another in the markup of networks: `comments_current__header`, `data-seen-params`. */
const PARTS = /[^A-Za-z]+/;
const PLAIN = /^[A-Za-z][A-Za-z_-]{0,59}$/;

/** Longest report, lines: enough for a page with a hundred comments of different build. */
const MOST_LINES = 3000;

/**
 * The markup under `root` with nothing of its content: one line for an element, indented by depth, with its
 * tag, its `data-testid`, its classes and the names of its other attributes. Texts, values, scripts and
 * inline JSON are left out; a class, a test id or a name that holds a digit, is not Latin, or repeats a word
 * of the page (an author, an address, an id) is reduced to its shape: `Aa-99`. `vocabulary` is what our own
 * selectors are made of, kept as it is. Equal neighbours are counted: `× 12`.
 */
export function skeleton(root: Element, vocabulary: ReadonlySet<string>): string {
  const secret = wordsOf(root);
  const token = (text: string) => (vocabulary.has(text) || isHarmless(text, secret) ? text : shapeOf(text));
  const lines = draw(root, token);
  const cut = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '…'] : lines;
  return cut.join('\n');
}

/** Words of selectors: `[data-testid="comment-text"]` gives `data-testid` and `comment-text`. */
export function vocabularyOf(selectors: readonly string[]): Set<string> {
  return new Set(selectors.flatMap((select) => select.split(/[^A-Za-z0-9_-]+/).filter(Boolean)));
}

type Token = (text: string) => string;

function draw(element: Element, token: Token): string[] {
  const children = [...element.children].filter(
    (child) => !OURS.test(child.tagName) && !CLOSED.has(child.tagName),
  );
  const blocks: { text: string; count: number }[] = [];
  // The inside of a drawing says nothing about comments.
  for (const child of element.localName === 'svg' ? [] : children) {
    const text = draw(child, token).join('\n');
    const last = blocks.at(-1);
    if (last?.text === text) last.count += 1;
    else blocks.push({ text, count: 1 });
  }
  const inside = blocks.flatMap(({ text, count }) => {
    const [first = '', ...rest] = text.split('\n');
    return [count > 1 ? `${first} × ${count}` : first, ...rest].map((line) => `  ${line}`);
  });
  return [describe(element, token), ...inside];
}

function describe(element: Element, token: Token): string {
  const testid = element.getAttribute('data-testid');
  const classes = [...element.classList].map((name) => `.${token(name)}`);
  const names = element
    .getAttributeNames()
    .filter((name) => name !== 'class' && name !== 'data-testid' && name !== 'style' && !OURS.test(name))
    .map((name) => `[${token(name)}]`)
    .sort();
  const tag = element.localName.includes('-') ? token(element.localName) : element.localName;
  return [tag, testid === null ? '' : `[data-testid=${token(testid)}]`, ...classes, ...names].join('');
}

function isHarmless(text: string, secret: ReadonlySet<string>): boolean {
  return PLAIN.test(text) && text.split(PARTS).every((part) => !secret.has(part.toLowerCase()));
}

/** `ivanov_77` → `aaaaaa_99`: how a name is built, without the name. */
function shapeOf(text: string): string {
  return text
    .slice(0, 60)
    .replace(/\p{Lu}/gu, 'A')
    .replace(/[\p{L}]/gu, (letter) => (letter === 'A' ? 'A' : 'a'))
    .replace(/\p{N}/gu, '9')
    .replace(/[^Aa9_-]/gu, '·');
}

/** Every Latin word of three letters and more that the page says or keeps in values: nothing of it may survive. */
function wordsOf(root: Element): Set<string> {
  const words = new Set<string>();
  const gather = (text: string) => {
    for (const part of text.split(PARTS)) if (part.length > 2) words.add(part.toLowerCase());
  };
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (CLOSED.has(element.tagName)) continue;
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE) gather(withoutKeys(node.nodeValue ?? ''));
    for (const { name, value } of element.attributes) {
      if (holdsContent(name, value)) gather(withoutKeys(value));
    }
  }
  return words;
}

/** An id without a digit is a name the network gave to a place of its page: `spa_root`. */
function holdsContent(name: string, value: string): boolean {
  if (name === 'id' && !/\d/.test(value)) return false;
  return !['class', 'data-testid', 'style', 'role', 'type', 'rel', 'target', 'tabindex'].includes(name);
}

/** What the network itself writes into values and people paste with addresses: keys of JSON and of queries, hosts, the word before an id. */
function withoutKeys(value: string): string {
  return value
    .replace(/"[^"]{1,60}"\s*:/g, ' ')
    .replace(/https?:\/\/[^/\s]+/g, ' ')
    .replace(/[?&][a-z_]+=/gi, ' ')
    .replace(/\/(?:wall|photo|video|clip|topic|group|club|id)(?=-?\d|\/)/g, ' ');
}
