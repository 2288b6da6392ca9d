import { AttributeAction, type AttributeSelector, parse, type Selector, SelectorType } from 'css-what';

/** Pseudo-classes that hold selectors, and those that hold a count; every browser of ours knows them. */
const HOLD_SELECTORS = ['is', 'where', 'not', 'has'];
const HOLD_COUNTS = ['nth-child', 'nth-last-child', 'nth-of-type', 'nth-last-of-type'];
const HOLD_NOTHING = ['root', 'empty', 'scope', 'link', 'any-link', 'checked', 'disabled', 'enabled'].concat(
  ['first', 'last', 'only'].flatMap((which) => [`${which}-child`, `${which}-of-type`]),
);

const COUNT = /^\s*(odd|even|[+-]?\d+|[+-]?\d*n(\s*[+-]\s*\d+)?)\s*$/i;

const IDENTIFIER = /^-?(?:[A-Za-z_\u0080-\uffff]|\\.)|^--/;
const QUOTED = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g;
const UNQUOTED_VALUE = /=\s*([^\]\s"']+)/g;

const COMBINATORS: readonly SelectorType[] = [
  SelectorType.Descendant,
  SelectorType.Child,
  SelectorType.Sibling,
  SelectorType.Adjacent,
];

/**
 * True for a selector that every browser parses, told without a document: a worker has none. Stricter than
 * a browser: a pseudo-class outside of the lists above is refused, and so are pseudo-elements, which find nothing.
 */
export function isSelector(text: string): boolean {
  try {
    const list = parse(text);
    return list.length > 0 && hasWholeValues(text) && list.every((chain) => isChain(chain, false));
  } catch {
    return false;
  }
}

/** The parser takes `[data-id=1]`, which a browser refuses: a value without quotes has to be a name. */
function hasWholeValues(text: string): boolean {
  return [...text.replace(QUOTED, '""').matchAll(UNQUOTED_VALUE)].every(([, value = '']) =>
    IDENTIFIER.test(value),
  );
}

/** A relative chain may begin with a combinator; none may end with one or hold two in a row. */
function isChain(chain: readonly Selector[], relative: boolean): boolean {
  return chain.every((part, at) => {
    if (!isCombinator(part)) return isPart(part);
    const before = chain[at - 1];
    const begins = before === undefined ? relative : !isCombinator(before);
    return begins && at < chain.length - 1;
  });
}

function isCombinator(part: Selector): boolean {
  return COMBINATORS.includes(part.type);
}

function isPart(part: Selector): boolean {
  switch (part.type) {
    case SelectorType.Tag:
      return part.namespace === null && IDENTIFIER.test(part.name);
    case SelectorType.Universal:
      return part.namespace === null;
    case SelectorType.Attribute:
      return part.namespace === null && isAttribute(part);
    case SelectorType.Pseudo:
      return isPseudo(part.name, part.data);
    default:
      return false;
  }
}

/** `[a!=b]` is of jQuery only; a class or an id may not begin with a digit. */
function isAttribute({ action, name, value }: AttributeSelector): boolean {
  if (action === AttributeAction.Not || !IDENTIFIER.test(name)) return false;
  return action !== AttributeAction.Element || IDENTIFIER.test(value);
}

function isPseudo(name: string, held: string | Selector[][] | null): boolean {
  if (held === null) return HOLD_NOTHING.includes(name);
  if (typeof held === 'string') return HOLD_COUNTS.includes(name) && COUNT.test(held);
  return (
    HOLD_SELECTORS.includes(name) &&
    held.length > 0 &&
    held.every((chain) => chain.length > 0 && isChain(chain, name === 'has'))
  );
}
