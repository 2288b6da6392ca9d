import { describe, expect, test } from 'vitest';
import { placedText } from '~/lib/sites/text-place.ts';
import { visibleText } from '~/lib/sites/visible-text.ts';

function boxOf(html: string): HTMLElement {
  const box = document.createElement('div');
  box.innerHTML = html;
  document.body.append(box);
  return box;
}

const PIECES = ['слово', ' ', '  ', '\t', '\u00A0', '<br>', '<img alt="😀">', '<div>блок</div>', '<b>б</b>'];

/** Texts made of all pieces in many orders; the same ones in each run. */
function mixed(count: number): string[] {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return seed % below;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(12) }, () => PIECES[next(PIECES.length)]).join(''),
  );
}

test('a placed text is letter for letter the text that was read', () => {
  for (const html of mixed(500)) {
    const root = boxOf(html);
    expect(placedText({ root }).text, html).toBe(visibleText(root));
  }
});

describe('a span of the text leads back to the page', () => {
  const rangeOf = (html: string, words: string) => {
    const root = boxOf(html);
    const { text, range } = placedText({ root });
    const start = text.indexOf(words);
    return range({ start, end: start + words.length });
  };

  test('after an emoji picture and a line break', () => {
    expect(rangeOf('Сделали <img alt="👏"> и<br>опять п*здец!', 'п*здец')?.toString()).toBe('п*здец');
  });

  test('after spaces that no reader sees', () => {
    expect(rangeOf('  Раз  \u00A0<br><br><br><br>два три', 'два')?.toString()).toBe('два');
  });

  test('through elements inside of a word', () => {
    expect(rangeOf('это пи<a href="#">зд</a>ец такой', 'пиздец')?.toString()).toBe('пиздец');
  });

  test('through a picture that stands for a letter', () => {
    const found = rangeOf('опять х<img alt="🍆">й какой-то', 'х🍆й');
    expect(found?.cloneContents().querySelector('img')?.alt).toBe('🍆');
    expect(found?.toString()).toBe('хй');
  });

  test('from a picture to a picture', () => {
    const found = rangeOf('вот <img alt="🍆"> тут', '🍆');
    expect(found?.cloneContents().childNodes.length).toBe(1);
  });
});

test('a span beyond the text leads nowhere', () => {
  const { range } = placedText({ root: boxOf('коротко') });
  expect(range({ start: 3, end: 30 })).toBeNull();
  expect(range({ start: 3, end: 3 })).toBeNull();
});

test('what is left out of a text is left out of its places', () => {
  const root = boxOf('дурак <button>Показать ещё</button> конец');
  const { text, range } = placedText({ root, skip: (element) => element.localName === 'button' });
  expect(text).toBe('дурак  конец');
  expect(range({ start: 7, end: 12 })?.toString()).toBe('конец');
});
