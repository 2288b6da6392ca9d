import { append } from '~/lib/log/chain/append.ts';
import { database } from '~/lib/log/database.ts';
import type { JournalContext } from '~/lib/log/journal.ts';
import type { AnswerRow } from '~/lib/log/rows.ts';
import type { Drawn, Marks } from './blind-events.ts';
import { answersIn, draw, hasWords, type Pool, seedOf } from './draw.ts';
import { drawsOf } from './read-blind.ts';

const DAY_MS = 86_400_000;

/**
 * Draws answers of a month (`YYYY-MM`, the span of the pool) that were not drawn before, and writes the draw down.
 * @param told answers that other devices of the team read, as the hub tells them with their words.
 * @returns how many were drawn; 0 where there are none, then nothing is written.
 */
export async function recordDraw(
  context: JournalContext,
  month: string,
  pool: Pool,
  told: readonly AnswerRow[] = [],
): Promise<number> {
  return append(stampOf(context), context.targets, async (write) => {
    const events = await database.events.where('type').equals('blind.drawn').toArray();
    const before = drawsOf(events).filter((known) => known.month === month);
    const drawn = new Set(before.flatMap(({ answers }) => answers.map(({ answer }) => answer)));
    const known = [...answersIn(told, pool), ...(await readable(pool))];
    const all = new Map(known.map((one) => [one.answer, one]));
    const left = [...all.values()].filter(({ answer }) => !drawn.has(answer));
    const turn = before.filter(({ page }) => page === pool.page).length + 1;
    const seed = seedOf(month, pool.page, turn);
    const answers = draw(left, seed);
    if (answers.length === 0) return 0;
    write({
      type: 'blind.drawn',
      key: null,
      page: pool.page,
      data: { month, seed, of: left.length, answers },
    });
    return answers.length;
  });
}

/** Answers of the pool whose words, and those of the comment, are known here. */
async function readable(pool: Pool): Promise<Drawn[]> {
  // An answer is noticed after it was written, by clocks that differ by less than a day.
  const since = new Date(pool.span.from - DAY_MS).toISOString();
  const found = answersIn(await database.answers.where('noticedAt').aboveOrEqual(since).toArray(), pool);
  const rows = await database.comments.bulkGet(found.flatMap(({ comment, answer }) => [comment, answer]));
  return found.filter((_, index) => hasWords(rows[2 * index]) && hasWords(rows[2 * index + 1]));
}

/**
 * Writes down what was found of one drawn answer; null takes it back.
 * @returns false where the draw is not known or does not hold the answer; nothing is written then.
 */
export async function recordMarks(
  context: JournalContext,
  found: { draw: string; answer: string; marks: Marks | null },
): Promise<boolean> {
  return append(stampOf(context), context.targets, async (write) => {
    const event = await database.events.get(found.draw);
    const [known] = event ? drawsOf([event]) : [];
    if (!known?.answers.some(({ answer }) => answer === found.answer)) return false;
    write({ type: 'blind.judged', key: null, page: known.page, data: found });
    return true;
  });
}

function stampOf({ now, device }: JournalContext) {
  return { at: now.toISOString(), actor: device };
}
