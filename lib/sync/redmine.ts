import { z } from 'zod';
import { say } from '~/lib/locale/say.ts';
import type { IncidentFacts } from '~/lib/log/incident-facts.ts';
import type { RedmineSetup } from '~/lib/settings/redmine-schema.ts';
import type { Peer, PeerChange, PeerIssue, PeerStatus } from './peer.ts';
import { callRedmine, type RedmineAccess, readRedmine } from './redmine-request.ts';
import { TargetError } from './target.ts';

/** The longest subject Redmine takes, code points. */
const SUBJECT = 255;

const issueSchema = z.object({
  id: z.number().int(),
  status: z.object({ id: z.number().int() }),
  description: z.string().nullish(),
  custom_fields: z.array(z.object({ id: z.number().int(), value: z.unknown() })).default([]),
  journals: z.array(z.object({ notes: z.string().nullish() })).default([]),
});

type Issue = z.infer<typeof issueSchema>;

/** Redmine by its REST API (tried with 5.0; reference: incident.md §3.1). */
export class Redmine implements Peer {
  readonly #access: RedmineAccess;
  readonly #setup: RedmineSetup;

  constructor(access: RedmineAccess, setup: RedmineSetup) {
    this.#access = access;
    this.#setup = setup;
  }

  async probe(): Promise<void> {
    // A filter that Redmine does not know is ignored: then every issue would be «found».
    const found = await this.#search('otklik:probe:no-such-key');
    if (found.length > 0) throw new TargetError('permanent', say('redmine_key_not_searchable'));
  }

  async find(key: string): Promise<{ id: string; status: PeerStatus | null }[]> {
    const found = await this.#search(key);
    return found.map(({ id, status }) => ({ id: String(id), status: this.#statusOf(status.id) }));
  }

  async read(id: string): Promise<PeerIssue | null> {
    const path = `/issues/${id}.json?include=journals`;
    const { issue } = await readRedmine(this.#access, path, z.object({ issue: issueSchema }));
    const notes = issue.journals.map(({ notes }) => notes ?? '');
    return {
      id,
      key: this.#field(issue, 'ext_key'),
      status: this.#statusOf(issue.status.id),
      said: [issue.description ?? '', ...notes].join('\n'),
      firstReplyAt: this.#field(issue, 'first_reply_at') || null,
    };
  }

  async create(facts: IncidentFacts): Promise<void> {
    const { project, tracker, statuses, authors } = this.#setup;
    const body = {
      issue: {
        project_id: project,
        tracker_id: tracker,
        status_id: statuses.new,
        subject: subjectOf(facts),
        description: describe(facts, authors),
        custom_fields: this.#fields({
          ext_key: facts.key,
          platform: facts.network,
          source_url: facts.url,
          detected_at: facts.detectedAt,
          ...(authors && { author: facts.authorName }),
        }),
      },
    };
    await callRedmine(this.#access, { method: 'POST', path: '/issues.json', body });
  }

  async change(
    id: string,
    { note, status, firstReplyAt, finalReplyAt, satisfaction }: PeerChange,
  ): Promise<void> {
    const body = {
      issue: {
        notes: note,
        ...(status && { status_id: this.#setup.statuses[status] }),
        custom_fields: this.#fields({
          ...(firstReplyAt && { first_reply_at: firstReplyAt }),
          ...(finalReplyAt && { final_reply_at: finalReplyAt }),
          ...(satisfaction && { satisfaction }),
        }),
      },
    };
    await callRedmine(this.#access, { method: 'PUT', path: `/issues/${id}.json`, body });
  }

  classify(error: unknown): TargetError {
    return error instanceof TargetError ? error : new TargetError('ambiguous', say('redmine_no_answer'));
  }

  async #search(key: string): Promise<Issue[]> {
    const query = new URLSearchParams({
      [`cf_${this.#setup.fields.ext_key}`]: key,
      // Without it closed ones are invisible.
      status_id: '*',
      project_id: this.#setup.project,
      sort: 'id',
      limit: '100',
    });
    const schema = z.object({ issues: z.array(issueSchema) });
    const { issues } = await readRedmine(this.#access, `/issues.json?${query}`, schema);
    return issues.filter((issue) => this.#field(issue, 'ext_key') === key);
  }

  #statusOf(id: number): PeerStatus | null {
    const { statuses } = this.#setup;
    return STATUSES.find((status) => statuses[status] === id) ?? null;
  }

  #field({ custom_fields }: Issue, name: keyof RedmineSetup['fields']): string {
    const value = custom_fields.find(({ id }) => id === this.#setup.fields[name])?.value;
    return typeof value === 'string' ? value : '';
  }

  /** Values by the numbers of the fields; a field that this Redmine does not have is left out. */
  #fields(values: Partial<Record<keyof RedmineSetup['fields'], string>>): { id: number; value: string }[] {
    return FIELDS.flatMap((name) => {
      const [id, value] = [this.#setup.fields[name], values[name]];
      return id === undefined || value === undefined ? [] : [{ id, value }];
    });
  }
}

const STATUSES = ['new', 'in_progress', 'interim', 'answered', 'closed', 'rejected'] as const;
const FIELDS = [
  'ext_key',
  'platform',
  'source_url',
  'author',
  'detected_at',
  'first_reply_at',
  'final_reply_at',
  'satisfaction',
] as const;

function subjectOf({ text, urgent }: IncidentFacts): string {
  const words = text.replace(/\s+/gu, ' ').trim() || say('peer_no_text');
  const subject = [...(urgent ? `${say('peer_urgent')} ${words}` : words)];
  return subject.length > SUBJECT ? `${subject.slice(0, SUBJECT - 1).join('')}…` : subject.join('');
}

function describe({ text, url, authorName }: IncidentFacts, authors: boolean): string {
  return [text, authors && authorName, url].filter(Boolean).join('\n\n');
}
