import { v4 as uuidv4 } from 'uuid';
import { database } from '~/lib/log/database.ts';
import { A_WEEK, type Agreement, type Choice } from './judgement-schema.ts';
import type { CardRow } from './rows.ts';

/** The cards of a week in the order in which they were drawn; fit for `observe`. */
export async function cardsOf(week: string): Promise<CardRow[]> {
  const rows = await database.calibrationCards.where('week').equals(week).toArray();
  return rows.sort((one, other) => one.place - other.place);
}

/** Keeps a card behind those of its week, five at most; one that is there stays as it is. */
export async function keepCard(
  card: Omit<CardRow, 'place' | 'judged' | 'counts' | 'drawnAt'>,
  now: Date,
): Promise<void> {
  await database.transaction('rw', database.calibrationCards, async () => {
    if (await database.calibrationCards.get(card.id)) return;
    const place = await database.calibrationCards.where('week').equals(card.week).count();
    if (place >= A_WEEK) return;
    const drawnAt = now.toISOString();
    await database.calibrationCards.add({ ...card, place, drawnAt, judged: null, counts: null });
  });
}

/** Writes down what was found of a card; the first word counts. @returns false where the card is not there. */
export async function judgeCard(id: string, choice: Choice, now: Date): Promise<boolean> {
  return database.transaction('rw', database.calibrationCards, async () => {
    const card = await database.calibrationCards.get(id);
    if (!card) return false;
    const sent = card.target === null;
    const judged = card.judged ?? { choice, at: now.toISOString(), id: uuidv4(), sent };
    await database.calibrationCards.put({ ...card, judged });
    return true;
  });
}

/** Judged cards that a hub told of: those it was not told about yet, or all. */
export async function judgedCards(target: string, which: 'unsent' | 'all'): Promise<CardRow[]> {
  return database.calibrationCards
    .filter(({ target: of, judged }) => of === target && judged !== null && (which === 'all' || !judged.sent))
    .toArray();
}

/** Takes over how the team judged. */
export async function keepAgreement({ case: id, counts }: Agreement): Promise<void> {
  await database.calibrationCards.update(id, { counts });
}

/** The hub has counted the judgement of a card, or never will. */
export async function markSent(id: string): Promise<void> {
  await database.calibrationCards
    .where('id')
    .equals(id)
    .modify((card) => {
      if (card.judged) card.judged.sent = true;
    });
}
