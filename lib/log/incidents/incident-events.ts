import { z } from 'zod';

const iso = z.iso.datetime();
const word = z.string().min(1).max(500).nullable();

/** An incident as a file of the incident system tells of it; what the file leaves empty is null. */
const incidentData = z.object({
  /** What it is known by from file to file: the key of a comment, else `id:…` or `no:…` of the incident system. */
  incident: z.string().min(3).max(220),
  externalId: word,
  number: word,
  /** Times are ISO 8601 in UTC. */
  createdAt: iso.nullable(),
  endedAt: iso.nullable(),
  department: word,
  group: word,
  topic: word,
  region: word,
  municipality: word,
  settlement: word,
  kind: word,
  step: word,
  result: word,
  tags: z.array(z.string().min(1).max(200)).max(50),
  url: z.url({ protocol: /^https?$/ }).nullable(),
});

/** Data of what goes out of the log and comes into it as a file. */
export const fileEventSchemas = {
  /** A line of a file that was new here or differs from what was known of its incident. Nobody saw it on a page. */
  'incident.imported': incidentData,
  /** A file was made; `named`: with names and words of people, by the choice of the person who made it. */
  'file.saved': z.object({
    what: z.enum(['log', 'incidents', 'person', 'report']),
    form: z.enum(['jsonl', 'xlsx', 'csv']),
    rows: z.number().int().nonnegative(),
    named: z.boolean(),
  }),
} as const;

/** Personal fields of the events above; kept in the side table, digested with a salt in the chain. */
export const incidentPersonalSchema = z.object({
  text: z.string(),
  firstAnswer: z.string().nullable(),
  author: z.string().nullable(),
  executor: z.string().nullable(),
  street: z.string().nullable(),
  house: z.string().nullable(),
});

export type IncidentData = z.infer<typeof incidentData>;
export type IncidentPersonal = z.infer<typeof incidentPersonalSchema>;

/** Which file was made: `log`: the whole log; `person`: all that is kept of one person. */
export type SavedFile = z.infer<(typeof fileEventSchemas)['file.saved']>;
