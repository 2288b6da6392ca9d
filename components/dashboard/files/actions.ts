import type { IncidentImport, ToldIncident } from '~/lib/log/incidents/import-incidents.ts';
import type { IncidentRow } from '~/lib/log/rows.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { SpanName } from '~/lib/report/incidents/file-span.ts';
import type { NameOfPage } from '~/lib/report/incidents/incidents.ts';
import type { ReadIncidents } from '~/lib/report/incidents/read-incidents.ts';

export const FORMS = ['xlsx', 'csv'] as const;
export type Form = (typeof FORMS)[number];

/** What goes into a file. */
export type FileWish = {
  period: SpanName;
  /** `network:owner`; null for all. */
  page: string | null;
  /** True to leave names and phones of residents as they are. */
  named: boolean;
};

/** How many incidents a file would hold, and how much was looked at of the pages they are counted in. */
export type FileCount = { incidents: number; seen: number; total: number | null };

/** What can be done with files of incidents. */
export type FileActions = {
  count: (wish: FileWish) => Promise<FileCount>;
  /** Saves a file of this name; with names it is written down in the log first. */
  save: (wish: FileWish, form: Form, name: string, pageName: NameOfPage) => Promise<Outcome>;
  /** Reads a file; writes nothing. */
  read: (file: Blob) => Promise<ReadIncidents>;
  /** Writes down what was read: all of it or nothing. */
  take: (incidents: readonly ToldIncident[]) => Promise<IncidentImport>;
  /** Shows what came in so far, again and again; gives what stops it. */
  watch: (show: (rows: readonly IncidentRow[]) => void) => () => void;
};
