import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES } from '~/lib/answer/rules.ts';
import type { CaseOf, Deed, Drill } from '~/lib/training/case.ts';
import { caseFault } from '~/lib/training/case-fault.ts';
import { readCases } from '~/lib/training/case-file.ts';
import { removes } from '~/lib/training/judge-fault.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';

const FOLDER = 'lib/training/cases';
const { cases, grounds } = shippedCases();

function of<D extends Drill>(drill: D): CaseOf<D>[] {
  const isOf = (each: { drill: Drill }): each is CaseOf<D> => each.drill === drill;
  return cases.filter(isOf);
}

const classified = of('classify');
const byDeed = (deed: Deed) => classified.filter(({ answer }) => answer.do === deed);

test('every case passes its schema, stands once and agrees with the judge, the coach, the clocks and the ladder', () => {
  const ids = new Set(grounds.map(({ id }) => id));
  const faults = cases.flatMap((each) => {
    const fault = caseFault(each, ids);
    return fault ? [`${each.id}: ${fault}`] : [];
  });
  expect(faults).toEqual([]);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});

test('no file of the folder is left out', () => {
  const files = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')));
  expect(files.flatMap((file) => file.cases)).toHaveLength(cases.length);
});

test('there are at least 120 cases of comments and every theme of the trainer is among them', () => {
  expect(cases.length).toBeGreaterThanOrEqual(120);
  const themes = new Set(cases.map(({ theme }) => theme));
  const wanted =
    'question awkward study thanks smiley rumour not-ours our-fault again emergency obscene-problem criticism insult ' +
    'disguise look-alike interim identity personal-data flood appeal threat clock promise photo ladder writing';
  expect(wanted.split(' ').filter((theme) => !themes.has(theme))).toEqual([]);
  expect(classified.filter(({ theme }) => theme === 'study').map(({ ground }) => ground)).toEqual([
    'question',
    'awkward',
    'obscene',
  ]);
});

test('every rule of the coach has two weak drafts and an answer that keeps it', () => {
  const writing = of('write');
  const weak = writing.flatMap((each) => each.weak.flatMap(({ finds }) => finds));
  const kept = writing.flatMap((each) => each.good.shows);
  const known = new Set(RULES.map(({ id }) => id));
  expect([...weak, ...kept].filter((id) => !known.has(id))).toEqual([]);
  const lacking = RULES.filter(
    ({ id }) => weak.filter((each) => each === id).length < 2 || !kept.includes(id),
  );
  expect(lacking.map(({ id }) => id)).toEqual([]);
});

test('every kind of flag has two cases with it and one of criticism or a look-alike without any', () => {
  for (const kind of ['obscene', 'insult', 'threat'] as const) {
    const flagged = classified.filter(({ flags }) => flags.some((flag) => flag.kind === kind));
    expect(flagged.length).toBeGreaterThanOrEqual(2);
  }
  for (const theme of ['criticism', 'look-alike']) {
    const spared = classified.filter((each) => each.theme === theme);
    expect(spared.length).toBeGreaterThanOrEqual(2);
    expect(spared.filter(({ flags, answer }) => flags.length > 0 || removes(answer.do))).toEqual([]);
  }
});

test.each([
  ['obscene', /застрахуйте|худякова|мандарины/i],
  ['insult', /какой идиот|идиотское|за дураков/i],
  ['threat', /убьют|сверну|повесить на доску/i],
])('against %s stand cases that only sound like it', (kind, sound) => {
  const alike = classified.filter(({ comment }) => sound.test(comment));
  expect(alike.length).toBeGreaterThanOrEqual(3);
  expect(alike.filter(({ flags }) => flags.some((flag) => flag.kind === kind))).toEqual([]);
});

test('harsh criticism and insult stand in pairs: one is answered, the other removed', () => {
  const pairs = new Map<string, Deed[]>();
  for (const { pair, answer } of classified) {
    if (pair !== undefined) pairs.set(pair, [...(pairs.get(pair) ?? []), answer.do]);
  }
  expect(pairs.size).toBeGreaterThanOrEqual(10);
  for (const deeds of pairs.values()) expect(deeds.map(removes).sort()).toEqual([false, true]);
});

test('every deed and every ground is practised', () => {
  for (const deed of ['emergency', 'answer', 'courtesy', 'remove', 'answer-remove', 'nothing'] as const) {
    expect(byDeed(deed).length).toBeGreaterThanOrEqual(3);
  }
  const cited = new Set(cases.map(({ ground }) => ground));
  expect(grounds.filter(({ id }) => !cited.has(id)).map(({ id }) => id)).toEqual([]);
});

test('a case that differs from the product says why, and one that says so without differing is refused', () => {
  const [agreeing] = classified.filter(({ differs }) => differs === undefined);
  expect(classified.filter(({ differs }) => differs !== undefined).length).toBeLessThanOrEqual(3);
  const file = { 'otklik-cases': 1, cases: [{ ...agreeing, id: 'own-case', differs: 'нипочему' }] };
  expect(readCases(JSON.stringify(file), { cases, grounds })).toEqual({
    ok: false,
    refusal: { why: 'differs', id: 'own-case' },
  });
});
