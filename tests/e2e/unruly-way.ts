import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { z } from 'zod';
import { bodyOf, headersOf } from '~/tests/faults/pass-on.ts';
import { portOf } from '~/tests/faults/port.ts';

const batchSchema = z.object({ deliveries: z.array(z.looseObject({ event: z.looseObject({}) })) });

/** A way from the browser to a hub on which a test lets happen what happens to networks and clocks. */
export async function startUnrulyWay(hub: { url: string }) {
  const way = {
    url: '',
    /** Nobody answers. */
    isDown: false,
    /** The clock of the hub, as the browser sees it, stands so much ahead, ms. */
    hubAhead: 0,
    /** The first event of the next batch is damaged on the way. */
    damages: false,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  const damagedBy = (request: IncomingMessage, sent: string): string => {
    if (!way.damages || !request.url?.endsWith('events:batch')) return sent;
    way.damages = false;
    const { deliveries } = batchSchema.parse(JSON.parse(sent));
    const [first, ...others] = deliveries;
    const damaged = first && { ...first, event: { ...first.event, at: '2026-01-01T00:00:00.000Z' } };
    return JSON.stringify({ deliveries: damaged ? [damaged, ...others] : others });
  };

  const server = createServer(async (request, response) => {
    if (way.isDown) return request.socket.destroy();
    const headers = headersOf(request);
    const body = damagedBy(request, (await bodyOf(request)).toString());
    try {
      const answer = await fetch(`${hub.url}${request.url}`, {
        method: request.method ?? 'GET',
        headers,
        ...(body && { body }),
      });
      const {
        'content-encoding': _c,
        'content-length': _l,
        connection: _k,
        'transfer-encoding': _t,
        ...told
      } = Object.fromEntries(answer.headers);
      const text = shifted(await answer.text(), way.hubAhead);
      const date = new Date(Date.now() + way.hubAhead).toUTCString();
      response.writeHead(answer.status, { ...told, date }).end(text);
    } catch {
      response.destroy();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  way.url = `http://127.0.0.1:${portOf(server)}`;
  return way;
}

function shifted(text: string, ms: number): string {
  return text.replace(
    /"server_time":"([^"]+)"/g,
    (_, time: string) => `"server_time":"${new Date(Date.parse(time) + ms).toISOString()}"`,
  );
}
