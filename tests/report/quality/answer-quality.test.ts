import { expect, test } from 'vitest';
import { growingAnswers } from '~/lib/answer/earlier-answers.ts';
import { readReportRows } from '~/lib/log/queue/report-rows.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import { periodOf } from '~/lib/report/period.ts';
import { checkAnswer } from '~/lib/report/quality/answer-check.ts';
import { answerQuality } from '~/lib/report/quality/answer-quality.ts';
import { givenAnswers } from '~/lib/report/quality/given-answers.ts';
import { at, batch, comment, context, emptyLog, reply } from '~/tests/log/fixtures.ts';

const PLACE = { zone: 'Europe/Moscow', isWorking: () => true };
const NOVEMBER = periodOf('2026-11', 'Europe/Moscow') ?? { from: 0, to: 0, zone: '' };

async function qualityOf(answers: readonly string[]) {
  await emptyLog();
  const seen = answers.flatMap((text, index) => {
    const [asked, given] = [String(10 + index), String(50 + index)];
    const addressee: CommentRow['addressee'] = 'Ольга';
    return [comment(asked), reply(given, asked, { text, addressee })];
  });
  await recordSightings(batch(seen), context({ now: new Date(at('18:00')) }));
  const { comments, answers: rows } = await readReportRows(NOVEMBER.from, NOVEMBER.to);
  const earlier = growingAnswers();
  return answerQuality(givenAnswers(comments, rows).map((one) => checkAnswer(one, earlier, PLACE)));
}

test('answers on a page are read by the rules, and each rule says how many of them kept it', async () => {
  const { n, rules } = await qualityOf([
    'Ольга, здравствуйте. Яму на Зелёной засыплют 20 ноября.',
    'В связи с обращением осуществляется ремонт. Ольге Кузнецовой позвонят по номеру +7 900 123-45-67.',
  ]);
  const kept = (id: string) => rules.find(({ rule }) => rule === id)?.kept;
  expect(n).toBe(2);
  expect(kept('greeting')).toEqual({ part: 1, of: 2 });
  expect(kept('kanc')).toEqual({ part: 1, of: 2 });
});

test('sentences to talk over hold no name and no phone of a resident', async () => {
  const { rules } = await qualityOf([
    'Здравствуйте. Осуществляется перезвон Ольге Кузнецовой по номеру +7 900 123-45-67.',
  ]);
  const examples = rules.flatMap((one) => one.examples);
  expect(examples.join('\n')).toContain('Осуществляется');
  expect(examples.join('\n')).not.toMatch(/Ольг|Кузнецов|123-45-67/);
});

test('an answer that says again what an earlier one said is counted as repeated, the first of them is not', async () => {
  const words =
    'Спасибо, что написали нам. Передали вашу просьбу коллегам из дорожной службы, они занимаются.';
  const { repeated } = await qualityOf([`Здравствуйте. ${words}`, `Добрый день. ${words}`]);
  expect(repeated).toEqual({ part: 1, of: 2 });
});
