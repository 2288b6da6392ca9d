import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { deliverySchema } from '~/lib/log/event.ts';

/** How the hub behaves to one request; `taken` is what it says after it took the events. */
export type Behaviour = (call: { response: ServerResponse; taken: () => string; ids: string[] }) => void;

const bodySchema = z.object({ deliveries: z.array(deliverySchema) });

/** A real HTTP server that takes events as the hub does and misbehaves as it is told, once per entry. */
export async function startTinyHub() {
  const events: string[] = [];
  const requests: { path: string; headers: IncomingMessage['headers']; ids: string[] }[] = [];
  const behaviours: Behaviour[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    const { deliveries } = bodySchema.parse(text ? JSON.parse(text) : { deliveries: [] });
    const ids = deliveries.map(({ event }) => event.id);
    requests.push({ path: request.url ?? '', headers: request.headers, ids });
    const taken = () => {
      const results = ids.map((id) => ({
        event_id: id,
        status: events.includes(id) ? 'duplicate' : 'applied',
      }));
      for (const id of ids) if (!events.includes(id)) events.push(id);
      return JSON.stringify({ results, server_time: new Date().toISOString() });
    };
    const behave = behaviours.shift() ?? WELL;
    behave({ response, taken, ids });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { url, events, requests, behaviours, close };
}

const JSON_TYPE = { 'content-type': 'application/json' };

const WELL: Behaviour = ({ response, taken }) => response.writeHead(200, JSON_TYPE).end(taken());

/** Commits and drops the connection before it answers. */
export const DROPS_AFTER_COMMIT: Behaviour = ({ response, taken }) => {
  taken();
  response.destroy();
};

/** Commits and drops the connection in the middle of its answer. */
export const DROPS_IN_ITS_ANSWER: Behaviour = ({ response, taken }) => {
  const text = taken();
  response.writeHead(200, { ...JSON_TYPE, 'content-length': text.length });
  response.write(text.slice(0, 10), () => response.destroy());
};

/** Answers with a status and a body. */
export function says(status: number, body: string, headers: Record<string, string> = {}): Behaviour {
  return ({ response }) => response.writeHead(status, headers).end(body);
}

/** Answers well, but refuses the events at these places of the batch. */
export function rejects(...places: number[]): Behaviour {
  return rejectsAs({ detail: 'Событие записано с ошибкой.' }, ...places);
}

/** The same with a problem of one's own. */
export function rejectsAs(problem: { detail: string; code?: string }, ...places: number[]): Behaviour {
  return ({ response, ids }) => {
    const results = ids.map((id, place) =>
      places.includes(place)
        ? { event_id: id, status: 'rejected', problem }
        : { event_id: id, status: 'applied' },
    );
    response.writeHead(200, JSON_TYPE).end(JSON.stringify({ results }));
  };
}
