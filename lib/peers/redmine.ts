import { z } from 'zod';
import type { IncidentFacts } from '~/lib/comment/incident-facts.ts';
import type { RedmineSetup } from '~/lib/settings/redmine-schema.ts';
import type { Heard } from './heard.ts';
import { fieldsOfChange, fieldsOfFacts, numbered } from './incident-fields.ts';
import { describeIncident, subjectOf } from './incident-text.ts';
import { type Peer, type PeerChange, type PeerIssue, type PeerStatus, statusCalled } from './peer.ts';
import { callPeer, classifyFor, type PeerAccess, readPeer, replyOf } from './peer-request.ts';
import { REDMINE } from './redmine-system.ts';
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
  readonly #access: PeerAccess;
  readonly #setup: RedmineSetup;
  heard: Heard | null = null;

  constructor(access: PeerAccess, setup: RedmineSetup) {
    this.#access = { ...access, onHeard: (heard) => (this.heard = heard) };
    this.#setup = setup;
  }

  async probe(): Promise<void> {
    // A filter that Redmine does not know is ignored: then every issue would be «found».
    const found = await this.#search('otklik:probe:no-such-key');
    if (found.length > 0)
      throw new TargetError('permanent', this.#access.world.say('redmine_key_not_searchable'));
  }

  async find(key: string): Promise<{ id: string; status: PeerStatus | null }[]> {
    const found = await this.#search(key);
    return found.map(({ id, status }) => ({ id: String(id), status: this.#statusOf(status.id) }));
  }

  async read(id: string): Promise<PeerIssue | null> {
    const path = `/issues/${id}.json?include=journals`;
    const { issue } = await readPeer(REDMINE, this.#access, path, z.object({ issue: issueSchema }));
    const notes = issue.journals.map(({ notes }) => notes ?? '');
    return {
      id,
      key: this.#field(issue, 'ext_key'),
      status: this.#statusOf(issue.status.id),
      said: [issue.description ?? '', ...notes].join('\n'),
      firstReplyAt: this.#field(issue, 'first_reply_at') || null,
      version: null,
    };
  }

  async create(facts: IncidentFacts): Promise<string> {
    const { project, tracker, statuses, fields, authors } = this.#setup;
    const body = {
      issue: {
        project_id: project,
        tracker_id: tracker,
        status_id: statuses.new,
        subject: subjectOf(facts, SUBJECT, this.#access.world),
        description: describeIncident(facts, authors),
        custom_fields: numbered(fieldsOfFacts(facts, authors), fields),
      },
    };
    const made = await callPeer(REDMINE, this.#access, { method: 'POST', path: '/issues.json', body });
    const { issue } = await replyOf(
      REDMINE,
      this.#access,
      made,
      z.object({ issue: z.object({ id: z.number().int() }) }),
    );
    return String(issue.id);
  }

  async change(id: string, change: PeerChange): Promise<void> {
    const { note, status } = change;
    const { statuses, fields } = this.#setup;
    const body = {
      issue: {
        notes: note,
        ...(status && { status_id: statuses[status] }),
        custom_fields: numbered(fieldsOfChange(change), fields),
      },
    };
    await callPeer(REDMINE, this.#access, { method: 'PUT', path: `/issues/${id}.json`, body });
  }

  classify(error: unknown): TargetError {
    return classifyFor(REDMINE, this.#access, error);
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
    const { issues } = await readPeer(REDMINE, this.#access, `/issues.json?${query}`, schema);
    return issues.filter((issue) => this.#field(issue, 'ext_key') === key);
  }

  #statusOf(id: number): PeerStatus | null {
    return statusCalled(this.#setup.statuses, id);
  }

  #field({ custom_fields }: Issue, name: keyof RedmineSetup['fields']): string {
    const value = custom_fields.find(({ id }) => id === this.#setup.fields[name])?.value;
    return typeof value === 'string' ? value : '';
  }
}
