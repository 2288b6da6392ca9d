import { database } from '~/lib/log/database.ts';
import { eventDataSchemas } from '~/lib/log/event.ts';
import { foldEvent } from '~/lib/log/projection/fold.ts';
import { emptyProjection } from '~/lib/log/projection/projection.ts';
import type { RemovalRow } from '~/lib/log/removals/removal-rows.ts';
import type { RulingRow } from '~/lib/log/team/rows.ts';
import { sideOf, type TeamEvent } from '~/lib/log/team/told-event.ts';
import { DECISIONS } from './own-decisions.ts';

/** Up to where the rulings of a hub were heard; null before the first time. */
export async function rulingsCursor(hub: string): Promise<string | null> {
  const known = await database.meta.get(cursorName(hub));
  return typeof known?.value === 'string' ? known.value : null;
}

/** Forgets it: they are heard from the beginning again. */
export async function forgetRulingsCursor(hub: string): Promise<void> {
  await database.meta.delete(cursorName(hub));
}

/**
 * Keeps what is said of removals of comments that this device knows, with the bookmark after it: it may have removed
 * one, or find it gone by another browser. Words of a citizen are kept nowhere but in
 * the log and at the hub, where they can be erased: names of staff alone stay beside a ruling.
 */
export async function keepRulings(
  hub: string,
  events: readonly TeamEvent[],
  cursor: string,
  device: string,
): Promise<void> {
  const { rulings, comments, meta } = database;
  await database.transaction('rw', rulings, comments, meta, async () => {
    const said = events.filter(({ event }) => DECISIONS.has(event.type) && event.actor !== device);
    const keys = said.flatMap(({ event }) => event.key ?? []);
    const known = new Set(await comments.where('key').anyOf(keys).primaryKeys());
    await rulings.bulkPut(
      said.flatMap(({ event, personal }): RulingRow[] => {
        const { id, key, type } = event;
        if (key === null || !known.has(key)) return [];
        return [{ id, key, event, personal: type === 'appeal.decided' ? personal : null }];
      }),
    );
    await meta.put({ name: cursorName(hub), value: cursor });
  });
}

/** Keys of comments whose authors were erased, in the order they are told; what only grew old is each device's own matter. */
export function erasedAtWish(events: readonly TeamEvent[]): string[] {
  return events.flatMap(({ event }) => {
    if (event.type !== 'data.erased') return [];
    const { keys = [], why } = eventDataSchemas[event.type].parse(event.data);
    return why === 'asked' ? keys : [];
  });
}

/**
 * Removals as supervisors left them: by the same fold that an own decision goes through. A removal that another browser
 * made and this one only found has another id here, and is the same removal.
 */
export function withRulings(removals: readonly RemovalRow[], said: readonly RulingRow[]): RemovalRow[] {
  if (said.length === 0) return [...removals];
  const inOrder = [...said].sort((a, b) => a.event.at.localeCompare(b.event.at));
  const names = toldNames(removals, inOrder);
  const rows = new Map(
    removals.map((row): [string, RemovalRow] => {
      const id = names.get(row.id) ?? row.id;
      return [id, { ...row, id }];
    }),
  );
  const projection = { ...emptyProjection(), removals: rows };
  const told = new Set<string>();
  for (const one of inOrder) {
    const known = one.event.type === 'appeal.opened' && isLater(one, rows);
    if (known) continue;
    foldEvent(projection, one.event, sideOf(one));
    told.add(one.id);
  }
  const ownNames = new Map([...names].map(([own, name]) => [name, own]));
  return [...rows.values()].map((row) => {
    const { appeal } = row;
    const id = ownNames.get(row.id) ?? row.id;
    return { ...row, id, appeal: appeal && told.has(appeal.id) ? { ...appeal, told: true } : appeal };
  });
}

/** Ids by which rulings call removals of this device that have other ids here, by those; of several the last. */
function toldNames(removals: readonly RemovalRow[], said: readonly RulingRow[]): Map<string, string> {
  // A decision names the complaint where there is one, and that is no removal.
  const complaints = said.flatMap(({ id, event }) => (event.type === 'appeal.opened' ? id : []));
  const known = new Set([
    ...complaints,
    ...removals.flatMap(({ id, appeal }) => (appeal ? [id, appeal.id] : id)),
  ]);
  const byKey = new Map(removals.map(({ key, id }) => [key, id]));
  const names = new Map<string, string>();
  for (const one of said) {
    const here = byKey.get(one.key);
    const named = namedIn(one);
    if (here !== undefined && named !== null && !known.has(named)) names.set(here, named);
  }
  return names;
}

/** The removal or the complaint that a ruling names. */
function namedIn({ event: { type, data } }: RulingRow): string | null {
  if (type === 'appeal.opened' || type === 'removal.undone')
    return eventDataSchemas[type].parse(data).removal;
  return type === 'appeal.decided' ? eventDataSchemas[type].parse(data).appeal : null;
}

/** A complaint that was written down here since stands for itself. */
function isLater({ event }: RulingRow, rows: ReadonlyMap<string, RemovalRow>): boolean {
  const { removal } = eventDataSchemas['appeal.opened'].parse(event.data);
  return (rows.get(removal)?.appeal?.openedAt ?? '') > event.at;
}

function cursorName(hub: string): string {
  return `rulings:${hub}`;
}
