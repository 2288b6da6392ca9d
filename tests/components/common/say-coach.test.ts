import { expect, test } from 'vitest';
import { sayFact, sayFinding, sayPart, saySituation, sayWhy } from '~/components/common/say-coach.ts';
import { check } from '~/lib/answer/check.ts';
import { RULES } from '~/lib/answer/rules.ts';
import { SITUATIONS } from '~/lib/answer/situations.ts';
import { exampleDraft } from '~/tests/answer/example.ts';

const findings = RULES.flatMap(({ bad }) => bad.flatMap((example) => check(exampleDraft(example))));

test('every finding is said in words, with its values put in', () => {
  for (const finding of findings) {
    const said = sayFinding(finding);
    expect({ rule: finding.rule, said }).not.toEqual({ rule: finding.rule, said: '' });
    expect(said).not.toMatch(/\$\d/);
    if (finding.ask !== undefined) expect(sayFact(finding.ask)).toMatch(/\?$/);
  }
});

test('every rule says why', () => {
  for (const { id, why } of RULES) expect({ id, why: sayWhy(why) }).not.toEqual({ id, why: '' });
});

test('every situation has a name, every part a label and a question', () => {
  for (const { id, parts } of SITUATIONS) {
    expect(saySituation(id)).not.toBe('');
    for (const part of parts) {
      expect(sayPart(part).label).not.toBe('');
      expect(sayPart(part).cue).toMatch(/\?$/);
    }
  }
});

test('the coach passes its own check: no bureaucratese and no shouting in what it says', () => {
  const own = [
    ...new Set([
      ...findings.map(sayFinding),
      ...RULES.map(({ why }) => sayWhy(why)),
      ...SITUATIONS.map(({ id }) => saySituation(id)),
    ]),
  ];
  const heard = own.flatMap((text) =>
    check(exampleDraft(`Елена, здравствуйте! ${text.replace(/«[^»]*»/gu, 'это')}`))
      .filter(({ rule }) =>
        ['kanc', 'shout', 'noun-chain', 'blame', 'abbreviation', 'long-sentence'].includes(rule),
      )
      .map(({ rule }) => ({ rule, text })),
  );
  expect(heard).toEqual([]);
});
