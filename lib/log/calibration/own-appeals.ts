import { database } from '~/lib/log/database.ts';
import { moderationPersonalSchemas } from '~/lib/log/moderation/moderation-events.ts';
import type { DecisionEvent } from './rows.ts';

const TYPES = [
  'flag.confirmed',
  'flag.dismissed',
  'removal.done',
  'removal.reason',
  'removal.undone',
  'appeal.decided',
];

/**
 * Decisions in the log of this device. Whoever sits here made them; only where a complaint was decided two people
 * are named.
 */
export async function ownDecisions(): Promise<DecisionEvent[]> {
  const events = await database.events.where('type').anyOf(TYPES).sortBy('seq');
  const sides = await database.personal.bulkGet(events.map(({ id }) => id));
  return events.map(({ id, type, at, key, page, actor, data }, place) => ({
    id,
    type,
    at,
    key,
    page,
    actor,
    data,
    people: type === 'appeal.decided' ? peopleIn(sides[place]?.fields) : [],
  }));
}

/** Names beside a decided complaint: who decided, who had removed it. */
export function peopleIn(fields: Record<string, unknown> | null | undefined): string[] {
  const told = moderationPersonalSchemas['appeal.decided'].safeParse(fields).data;
  return told ? [told.decider, told.remover ?? ''].filter((name) => name.trim() !== '') : [];
}

/** The words of a comment with the name of its author as the log has them; null where they are gone. */
export async function wordsHere(key: string): Promise<{ text: string; author: string } | null> {
  const row = await database.comments.get(key);
  const isReadable = row !== undefined && !row.erased && row.text.trim() !== '';
  return isReadable ? { text: row.text, author: row.author.name } : null;
}
