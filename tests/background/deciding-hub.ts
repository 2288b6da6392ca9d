import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Counts, type Judgement, judgementSchema } from '~/lib/log/calibration/judgement-schema.ts';
import type { DecisionEvent } from '~/lib/log/calibration/rows.ts';
import { FLAG, told } from '~/tests/training/calibration/events.ts';

export type SmallHub = {
  url: string;
  events: DecisionEvent[];
  devices: string[];
  /** Comments whose words are gone. */
  silent: Set<string>;
  judged: Judgement[];
  counts: Counts | null;
  away: boolean;
  asked: string[];
  close(): Promise<void>;
};

let made = 0;

/** So many dismissed flags, each about a comment of its own. */
export function deciding(count: number, given: Partial<DecisionEvent> = {}): DecisionEvent[] {
  return Array.from({ length: count }, () => {
    made += 1;
    return told(`decided${made}`, 'flag.dismissed', FLAG, given);
  });
}

const ZEROS = '0'.repeat(64);

/** A real HTTP server that tells of decisions and counts judgements as the hub does. */
export async function startDecidingHub(): Promise<SmallHub> {
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    const address = new URL(request.url ?? '', 'http://hub');
    hub.asked.push(address.pathname);
    const body = hub.away ? {} : replyOf(hub, address, text);
    response
      .writeHead(hub.away ? 503 : 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(body));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const hub: SmallHub = {
    url: `http://127.0.0.1:${port}`,
    events: [],
    devices: [],
    silent: new Set(),
    judged: [],
    counts: null,
    away: false,
    asked: [],
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return hub;
}

function replyOf(hub: SmallHub, { pathname, searchParams }: URL, text: string): unknown {
  if (pathname === '/v1/me') return { devices: hub.devices };
  if (pathname === '/v1/events') return eventsAfter(hub, Number(searchParams.get('after') ?? 0));
  if (pathname.startsWith('/v1/incidents/')) return incident(hub, decodeURIComponent(pathname.slice(14)));
  if (text === '') {
    const cases = searchParams.getAll('case');
    return { agreements: cases.map((id) => ({ case: id, counts: hub.counts })) };
  }
  const judgement = judgementSchema.parse(JSON.parse(text));
  if (!hub.judged.some(({ id }) => id === judgement.id)) hub.judged.push(judgement);
  return { case: judgement.case, counts: hub.counts };
}

function eventsAfter({ events }: SmallHub, after: number) {
  const list = events.slice(after).map(({ people, ...event }, place) => ({
    event: { ...event, seq: after + place + 1, v: 1, personal: null, prev: ZEROS, hash: ZEROS },
    personal: people.length > 0 ? { decider: people[0] } : null,
  }));
  return { events: list, next_cursor: String(events.length), more: false };
}

function incident({ silent }: SmallHub, key: string) {
  return {
    ext_key: key,
    page: 'vk:-1',
    source_url: null,
    post_ref: null,
    comment_ref: null,
    text: silent.has(key) ? null : 'Алла Петрова пишет: звоните 8 912 345-67-89, https://vk.com/id101',
    author: { id: null, name: 'Алла Петрова' },
    status: 'new',
    published_at: null,
    published_precision: null,
    detected_at: '2026-11-10T09:00:00.000Z',
    answers: [],
    gone_at: null,
    version: 1,
  };
}
