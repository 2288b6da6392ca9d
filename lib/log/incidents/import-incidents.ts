import canonicalize from 'canonicalize';
import type { EventDraft } from '~/lib/log/chain/chain.ts';
import { change, type JournalContext } from '~/lib/log/journal.ts';
import { NO_INCIDENT_WORDS } from '~/lib/log/projection/fold-incident.ts';
import type { Projection } from '~/lib/log/projection/projection.ts';
import { loadAll } from '~/lib/log/projection/working-set.ts';
import type { IncidentRow } from '~/lib/log/rows.ts';
import type { IncidentData, IncidentPersonal } from './incident-events.ts';

/** One line of a file, checked; `key` is that of a comment, null where the file does not name it. */
export type ToldIncident = { key: string | null; data: IncidentData; personal: IncidentPersonal };

/** What became of a file: incidents that were new, that are told otherwise than before, and all others. */
export type IncidentImport = { added: number; changed: number; known: number };

/**
 * Writes down what a file tells of incidents, in one transaction: all of it or nothing. An incident that is known
 * with the same content writes nothing, so the same file twice changes nothing. Words that were erased here stay
 * erased, whatever a file holds.
 */
export async function importIncidents(
  context: JournalContext,
  told: readonly ToldIncident[],
): Promise<IncidentImport> {
  const report: IncidentImport = { added: 0, changed: 0, known: 0 };
  await change(context, loadAll, ({ projection, note }) => {
    for (const one of told) {
      const before = projection.incidents.get(one.data.incident);
      const draft = draftOf(one, isErased(projection, one));
      const became = fateOf(before, draft);
      report[became] += 1;
      if (became !== 'known') note(draft);
    }
  });
  return report;
}

type Draft = Extract<EventDraft, { type: 'incident.imported' }>;

function isErased({ incidents, comments }: Projection, { key, data }: ToldIncident): boolean {
  const isComments = key !== null && comments.get(key)?.erased !== undefined;
  return isComments || incidents.get(data.incident)?.erased === true;
}

function draftOf({ key, data, personal }: ToldIncident, erased: boolean): Draft {
  const place = { type: 'incident.imported' as const, key, page: pageIn(key), data };
  return erased ? place : { ...place, personal };
}

function fateOf(before: IncidentRow | undefined, { data, personal }: Draft): keyof IncidentImport {
  if (!before) return 'added';
  const { event: _, key: __, page: ___, at: ____, erased: _____, ...content } = before;
  const told = { ...data, ...(personal ?? NO_INCIDENT_WORDS) };
  return canonicalize(content) === canonicalize(told) ? 'known' : 'changed';
}

function pageIn(key: string | null): string | null {
  return key === null ? null : key.split(':').slice(0, 2).join(':');
}
