import { z } from 'zod';
import type { IncidentFacts } from '~/lib/comment/incident-facts.ts';
import type { RtSetup } from '~/lib/settings/rt-schema.ts';
import type { Heard } from './heard.ts';
import { fieldsOfChange, fieldsOfFacts, numbered } from './incident-fields.ts';
import { describeIncident, subjectOf } from './incident-text.ts';
import { type Peer, type PeerChange, type PeerIssue, type PeerStatus, statusCalled } from './peer.ts';
import { callPeer, classifyFor, type PeerAccess, readPeer, replyOf } from './peer-request.ts';
import { RT } from './rt-system.ts';
import type { TargetError } from './target.ts';

/** The longest subject RT keeps, code points. */
const SUBJECT = 200;
/** The most that RT puts on one page. */
const PAGE = 100;

const numberSchema = z.coerce.number().int();
const fieldsSchema = z.array(z.object({ id: numberSchema, values: z.array(z.string().nullable()) }));
const foundSchema = z.object({
  items: z.array(z.object({ id: numberSchema, Status: z.string(), CustomFields: fieldsSchema.default([]) })),
});
const ticketSchema = z.object({
  id: numberSchema,
  Status: z.string(),
  CustomFields: fieldsSchema.default([]),
});
const saidSchema = z.object({
  /** RT counts pages only for whoever may see everything. */
  pages: z.number().nullish(),
  items: z.array(z.object({ ContentType: z.string().nullish(), Content: z.string().nullish() })),
});

type Ticket = z.infer<typeof ticketSchema>;

/** Request Tracker by its REST 2.0 (tried with 5.0; reference: incident.md §3.2). */
export class Rt implements Peer {
  readonly #access: PeerAccess;
  readonly #setup: RtSetup;
  heard: Heard | null = null;

  constructor(access: PeerAccess, setup: RtSetup) {
    this.#access = { ...access, onHeard: (heard) => (this.heard = heard) };
    this.#setup = setup;
  }

  async probe(): Promise<void> {
    await this.find('otklik:probe:no-such-key');
  }

  async find(key: string): Promise<{ id: string; status: PeerStatus | null }[]> {
    const query = new URLSearchParams({
      query: `Queue = '${quoted(this.#setup.queue)}' AND CF.{${this.#setup.fields.ext_key}} = '${quoted(key)}'`,
      orderby: 'id',
      order: 'ASC',
      fields: 'Status,CustomFields',
      per_page: String(PAGE),
    });
    const { items } = await this.#read(`/tickets?${query}`, foundSchema);
    const found = items.filter((ticket) => this.#field(ticket, 'ext_key') === key);
    return found.map(({ id, Status }) => ({ id: String(id), status: this.#statusOf(Status) }));
  }

  async read(id: string): Promise<PeerIssue | null> {
    const response = await callPeer(RT, this.#access, { method: 'GET', path: pathTo(`/ticket/${id}`) });
    const ticket = await replyOf(RT, this.#access, response, ticketSchema);
    return {
      id,
      key: this.#field(ticket, 'ext_key'),
      status: this.#statusOf(ticket.Status),
      said: await this.#saidIn(id),
      firstReplyAt: this.#field(ticket, 'first_reply_at') || null,
      version: response.headers.get('etag'),
    };
  }

  async create(facts: IncidentFacts): Promise<string> {
    const { queue, statuses, fields, authors } = this.#setup;
    const body = {
      Queue: queue,
      Status: statuses.new,
      Subject: subjectOf(facts, SUBJECT, this.#access.world),
      Content: describeIncident(facts, authors),
      ContentType: 'text/plain',
      CustomFields: byNumber(numbered(fieldsOfFacts(facts, authors), fields)),
    };
    const made = await callPeer(RT, this.#access, { method: 'POST', path: pathTo('/ticket'), body });
    return String((await replyOf(RT, this.#access, made, z.object({ id: numberSchema }))).id);
  }

  /** Status and fields first, the note last: whoever finds the note knows that all of it was done. */
  async change(id: string, change: PeerChange, version?: string | null): Promise<void> {
    const { note, status } = change;
    const { statuses, fields } = this.#setup;
    const values = numbered(fieldsOfChange(change), fields);
    if (status || values.length > 0) {
      const body = { ...(status && { Status: statuses[status] }), CustomFields: byNumber(values) };
      const call = { method: 'PUT', path: pathTo(`/ticket/${id}`), body, ifMatch: version } as const;
      await callPeer(RT, this.#access, call);
    }
    // A comment, not a reply: nobody is written to.
    const body = { Content: note, ContentType: 'text/plain' };
    await callPeer(RT, this.#access, { method: 'POST', path: pathTo(`/ticket/${id}/comment`), body });
  }

  classify(error: unknown): TargetError {
    return classifyFor(RT, this.#access, error);
  }

  async #saidIn(id: string): Promise<string> {
    const said: string[] = [];
    for (let page = 1; ; page += 1) {
      const query = new URLSearchParams({
        fields: 'ContentType,Content',
        per_page: String(PAGE),
        page: String(page),
      });
      const { items, pages } = await this.#read(`/ticket/${id}/attachments?${query}`, saidSchema);
      for (const { ContentType, Content } of items)
        if (ContentType?.startsWith('text/')) said.push(Content ?? '');
      if (items.length < PAGE || (pages && page >= pages)) return said.join('\n');
    }
  }

  #read<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    return readPeer(RT, this.#access, pathTo(path), schema);
  }

  #statusOf(name: string): PeerStatus | null {
    return statusCalled(this.#setup.statuses, name);
  }

  #field({ CustomFields }: Pick<Ticket, 'CustomFields'>, name: keyof RtSetup['fields']): string {
    return CustomFields.find(({ id }) => id === this.#setup.fields[name])?.values[0] ?? '';
  }
}

/** Where REST 2.0 stands under the address of an RT. */
export function pathTo(path: string): string {
  return `/REST/2.0${path}`;
}

/** A value in RT's query language. */
function quoted(value: string): string {
  return value.replace(/[\\']/g, '\\$&');
}

function byNumber(values: readonly { id: number; value: string }[]): Record<string, string> {
  return Object.fromEntries(values.map(({ id, value }) => [String(id), value]));
}
