import { beforeEach, expect, test } from 'vitest';
import { verifyChain } from '~/lib/log/chain/chain.ts';
import { database } from '~/lib/log/database.ts';
import { keepDraft } from '~/lib/log/draft/drafts.ts';
import { openAppeal } from '~/lib/log/moderation/appeal.ts';
import type { Written } from '~/lib/log/moderation/desk.ts';
import { recordWarning } from '~/lib/log/moderation/measures.ts';
import { forgetAuthor } from '~/lib/log/person/forget.ts';
import { forgetOldEvidence } from '~/lib/log/person/forget-old-evidence.ts';
import { rebuildProjections } from '~/lib/log/projection/rebuild.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { checkEvidence } from '~/lib/log/removals/check-evidence.ts';
import { keepPicture, pictureOf } from '~/lib/log/removals/pictures.ts';
import { explainRemoval } from '~/lib/log/removals/removal.ts';
import { takeSnapshot } from '~/lib/log/removals/take-snapshot.ts';
import { decideTriage } from '~/lib/log/triage/triage-desk.ts';
import { at, batch, comment, context, emptyLog } from '~/tests/log/fixtures.ts';

beforeEach(emptyLog);

const RULE = { number: '2.1', text: 'Нецензурная брань' };
const LIDIA = { id: '900', slug: 'lidia', name: 'Лидия Громова', kind: 'person' } as const;
const look = (time: string) => context({ now: new Date(at(time)) });
const rude = (id: string) => comment(id, { author: LIDIA, text: 'Засыпьте эту хуйню на Полевой, 17' });
const gone = (id: string) => ({ ...rude(id), deleted: true, goneBy: 'us' as const });

async function id(writing: Promise<Written>): Promise<string> {
  const written = await writing;
  if (!written.ok) throw new Error(written.why);
  return written.event;
}

/** Two of her comments are removed, one stands; a warning, a reason, a complaint and a picture are kept. */
async function keepEverything(): Promise<{ snapshot: string; picture: string }> {
  const standing = comment('3', { author: LIDIA, text: 'Спасибо за ответ' });
  await recordSightings(batch([rude('1'), rude('2'), standing, comment('4')]), look('10:30'));
  const picture = await keepPicture(new Uint8Array([1, 2, 3]), rude('1').key, new Date(at('10:31')));
  const snapshot = await id(takeSnapshot(look('10:31'), rude('1').key, RULE, picture));
  await recordWarning(look('10:32'), rude('1').key, { rule: RULE, step: 'warn', text: 'Лидия, …', snapshot });
  await recordSightings(batch([gone('1'), gone('2')]), look('10:33'));
  const [first, second] = await Promise.all(
    ['1', '2'].map(async (each) => (await database.comments.get(rude(each).key))?.removal?.id ?? ''),
  );
  await explainRemoval(look('10:34'), second ?? '', {
    rule: RULE,
    networkReason: null,
    note: 'Громова опять',
  });
  await decideTriage(look('10:34'), [rude('1').key], {
    kind: 'facts-ask',
    to: 'ЖЭУ-3',
    question: 'Громова с Полевой, 17 спрашивает, когда засыпят',
    place: 'Полевой, 17',
    until: null,
  });
  await openAppeal(look('10:35'), first ?? '', 'Это Громова, меня удалили');
  return { snapshot, picture };
}

async function everything(): Promise<string> {
  const { comments, snapshots, removals, measures, personal, pictures } = database;
  const { drafts, reviews } = database;
  const tables = [comments, snapshots, removals, measures, personal, pictures, drafts, reviews];
  return JSON.stringify(await Promise.all(tables.map((table) => table.toArray())));
}

test('after the erasing nothing of what was removed names or quotes the person', async () => {
  const { picture } = await keepEverything();
  expect(await everything()).toMatch(/Полевой.*Громова/);
  await forgetAuthor(look('11:00'), rude('1').key);
  const left = await everything();
  expect(left).not.toMatch(/Полевой|меня удалили|Громова опять|Лидия, …/);
  expect(await pictureOf(picture)).toBeNull();
  expect(await database.measures.count()).toBe(0);
});

test('what stands on the page, and what others wrote, is left alone', async () => {
  await keepEverything();
  await forgetAuthor(look('11:00'), rude('1').key);
  expect(await database.comments.get(comment('3').key)).toMatchObject({ author: LIDIA });
  expect((await database.comments.get(comment('4').key))?.author.name).toBe('Ольга Кузнецова');
});

test('the chain stays whole, and the evidence says that its words were erased', async () => {
  const { snapshot } = await keepEverything();
  await forgetAuthor(look('11:00'), rude('1').key);
  const events = await database.events.orderBy('seq').toArray();
  const sides = new Map((await database.personal.toArray()).map((side) => [side.event, side]));
  const links = events.map((event) => ({ event, personal: sides.get(event.id) ?? null }));
  expect(verifyChain(links)).toMatchObject({ ok: true, count: events.length });
  expect(await checkEvidence(snapshot)).toMatchObject({ line: 'fits', words: 'erased', chain: { ok: true } });
  expect(await database.removals.toArray()).toMatchObject([{ rule: RULE }, { rule: RULE }]);
});

test('a rebuild finds the same as the erasing left', async () => {
  await keepEverything();
  await forgetAuthor(look('11:00'), rude('1').key);
  const left = await everything();
  await rebuildProjections();
  expect(await everything()).toBe(left);
});

test('to erase again finds nothing more, and forgets nobody else who was erased', async () => {
  await keepEverything();
  await recordSightings(batch([{ ...comment('4'), deleted: true, goneBy: 'us' }]), look('10:40'));
  await forgetAuthor(look('11:00'), rude('1').key);
  const count = await database.events.count();
  await forgetAuthor(look('11:05'), rude('1').key);
  expect(await database.events.count()).toBe(count);
  expect((await database.comments.get(comment('4').key))?.text).toContain('яму');
});

/** So many days after the day of the tests. */
const daysLater = (days: number) => context({ now: new Date(Date.parse(at('11:00')) + days * 86_400_000) });

test('after a year the words of a removal go by themselves, once, and a rebuild finds the same', async () => {
  await keepEverything();
  expect(await forgetOldEvidence(daysLater(364))).toBe(0);
  expect(await forgetOldEvidence(daysLater(366))).toBe(3);
  const left = await everything();
  expect(left).not.toMatch(/Полевой|меня удалили|Громова опять/);
  expect(await database.comments.get(comment('3').key)).toMatchObject({ author: LIDIA });
  expect(await forgetOldEvidence(daysLater(367))).toBe(0);
  await rebuildProjections();
  expect(await everything()).toBe(left);
});

test('answers that are being written to the person go with everything else, those to others stay', async () => {
  await keepEverything();
  const kept = { text: 'Лидия, …', situation: null, muted: [], findings: [], handed: false };
  const to = [rude('1').key, comment('3').key, comment('4').key];
  for (const key of to) await keepDraft(key, kept, new Date(at('10:50')));
  await forgetAuthor(look('11:00'), rude('1').key);
  expect((await database.drafts.toArray()).map(({ key }) => key)).toEqual([comment('4').key]);
});

test('an answer to a person of whom nothing else is kept is forgotten too', async () => {
  await recordSightings(batch([comment('4')]), look('10:30'));
  const kept = { text: 'Ольга, …', situation: null, muted: [], findings: [], handed: false };
  await keepDraft(comment('4').key, kept, new Date(at('10:50')));
  await forgetAuthor(look('11:00'), comment('4').key);
  expect(await database.drafts.count()).toBe(0);
});
