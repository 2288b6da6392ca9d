import { expect, test } from 'vitest';
import { stemCodes, swapped, Trie } from '~/lib/moderation/trie.ts';

const WORDS = 'абрикос автобус берёза больница ванна гараж дерево длинный ёлка жених завод иволга квартира'
  .split(' ')
  .flatMap((word) => [word, `${word}ами`, `пере${word}`]);

function walk(trie: Trie, word: string): number {
  let node = 0;
  for (const code of stemCodes(word)) {
    node = trie.step(node, code);
    if (node === 0) return 0;
  }
  return node;
}

test('a tree that grew far beyond its first room finds every word that was put into it, and no other', () => {
  const trie = new Trie();
  for (const word of WORDS) trie.add(stemCodes(word), { end: 'exact', stem: word });
  for (const word of WORDS) {
    const node = walk(trie, word);
    expect(trie.endsAt(node)).toBe(true);
    expect(trie.entriesAt(node)).toEqual([{ end: 'exact', stem: word }]);
  }
  for (const word of ['абрико', 'автобусы', 'ящик']) {
    const node = walk(trie, word);
    expect(node === 0 || !trie.endsAt(node)).toBe(true);
    expect(trie.entriesAt(node)).toEqual([]);
  }
  expect(trie.endsAt(0)).toBe(false);
  expect(trie.entriesAt(100_000)).toEqual([]);
});

test('the empty stem ends at the root, and two lines of one stem are both kept in their order', () => {
  const trie = new Trie();
  trie.add([], { end: 'open', stem: '' });
  trie.add(stemCodes('дом'), { end: 'exact', stem: 'дом' });
  trie.add(stemCodes('дом'), { end: 'open', stem: 'дом' });
  expect(trie.endsAt(0)).toBe(true);
  expect(trie.entriesAt(0)).toEqual([{ end: 'open', stem: '' }]);
  expect(trie.entriesAt(walk(trie, 'дом')).map(({ end }) => end)).toEqual(['exact', 'open']);
});

test('letters that stand twice are one letter of a stem, others stay', () => {
  expect(stemCodes('ванна')).toEqual(stemCodes('вана'));
  expect(stemCodes('ваза')).toHaveLength(4);
  expect(stemCodes('ссора')).toEqual(stemCodes('сора'));
});

test('a stem is found with э for е and и for й as well, in every mixture', () => {
  const spelled = (...words: string[]) => words.map((word) => stemCodes(word)).sort();
  expect(swapped(stemCodes('дом'))).toEqual(spelled('дом'));
  expect(swapped(stemCodes('лей')).sort()).toEqual(spelled('лей', 'леи', 'лэй', 'лэи'));
});
