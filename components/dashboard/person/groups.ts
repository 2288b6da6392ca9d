import { sayStep } from '~/components/common/say-step.ts';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { PersonNote, PersonRecords } from '~/lib/log/person/person-records.ts';
import type { MeasureRow, SnapshotRow } from '~/lib/log/removals/removal-rows.ts';

/** One record about a person: when it came (ISO 8601), its words, and the comment it is about. */
export type Line = { id: string; at: string; words: string; url: string | null };

/** Records of one kind; `stays` marks what an erasing leaves unless it is chosen. */
export type Group = { name: MessageKey; lines: readonly Line[]; stays?: true };

const NOTES: Partial<Record<PersonNote['type'], MessageKey>> = {
  'removal.reason': 'person_note_reason',
  'appeal.opened': 'person_note_appeal',
  'duty.set': 'person_note_duty',
  'facts.asked': 'person_note_facts',
};

/** All that is kept of a person by its kinds, those without records left out. */
export function groupsOf(kept: PersonRecords): Group[] {
  const urls = new Map(kept.comments.map(({ key, url }) => [key, url]));
  const urlOf = (key: string) => urls.get(key) ?? null;
  const all: Group[] = [
    {
      name: 'person_comments',
      lines: kept.comments.map(({ key, seenAt, text, url }) => ({ id: key, at: seenAt, words: text, url })),
    },
    {
      name: 'person_addressed',
      lines: kept.addressed.map(({ key, seenAt, text, url }) => ({ id: key, at: seenAt, words: text, url })),
    },
    {
      name: 'person_removals',
      lines: kept.removals.map(({ id, at, note, rule, key }) => ({
        id,
        at,
        words: [rule?.text, note].filter(Boolean).join(' · '),
        url: urlOf(key),
      })),
    },
    { name: 'person_snapshots', lines: kept.snapshots.map(snapshotLine) },
    { name: 'person_neighbours', lines: kept.neighbours.map(snapshotLine), stays: true },
    {
      name: 'person_measures',
      lines: kept.measures.map((row) => ({
        id: row.id,
        at: row.at,
        words: measureWords(row),
        url: urlOf(row.key),
      })),
    },
    {
      name: 'person_drafts',
      lines: [
        ...kept.drafts,
        ...kept.reviews,
        ...kept.practised.map(({ key, sentAt, text }) => ({ key, at: sentAt, text })),
      ].map(({ key, at, text }) => ({ id: `${key}${at}`, at, words: text, url: urlOf(key) })),
    },
    {
      name: 'person_notes',
      lines: kept.notes.map(({ id, type, key, at, words }) => ({
        id,
        at,
        words: `${say(NOTES[type] ?? 'person_note')}: ${words}`,
        url: urlOf(key),
      })),
    },
    {
      name: 'person_incidents',
      lines: kept.incidents.map(({ incident, at, number, author, text, url }) => ({
        id: incident,
        at,
        words: [number, author, text].filter(Boolean).join(' · '),
        url,
      })),
    },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

function snapshotLine({ id, at, text, url }: SnapshotRow): Line {
  return { id, at, words: text, url };
}

function measureWords({ kind, step, rule, text }: MeasureRow): string {
  const what = say(kind === 'warning' ? 'person_warning' : 'person_block');
  return [what, sayStep(step), rule?.text, text].filter(Boolean).join(' · ');
}
