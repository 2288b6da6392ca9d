import { beforeEach, expect, test } from 'vitest';
import { readDrawn } from '~/lib/log/blind/read-blind.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { blindCards } from '~/lib/report/quality/blind-card.ts';
import { batch, comment, context, emptyLog, reply } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const cards = async (ids: readonly string[]) =>
  blindCards(
    { marks: new Map() },
    await readDrawn(ids.map((id) => ({ comment: comment(id).key, answer: reply(`${id}00`, id).key }))),
  );

test('a card holds no name, no phone and no signature, neither in the question nor in the answer', async () => {
  const text = 'Ольге Кузнецовой никто не ответил, звоните 8 912 345-67-89.';
  const said = 'Ольга, здравствуйте. Яму засыплют 20 ноября. С уважением, Мария Петрова';
  await recordSightings(
    batch([comment('1', { text }), reply('100', '1', { text: said, attachments: ['photo'] })]),
    context(),
  );
  const [card] = await cards(['1']);
  expect(card).toMatchObject({
    question: '[имя] [имя] никто не ответил, звоните [скрыто].',
    reply: '[имя], здравствуйте. Яму засыплют 20 ноября. [подпись]',
    photo: true,
    interim: false,
  });
  expect(JSON.stringify(card)).not.toMatch(/Ольг|Кузнец|Петров|gorod|Администрация/u);
});

test('an answer whose words are gone is left out', async () => {
  await recordSightings(batch([comment('1'), reply('100', '1'), comment('2')]), context());
  expect(await cards(['1', '2', '3'])).toHaveLength(1);
});
