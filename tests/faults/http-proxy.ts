import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { bodyOf, headersOf } from './pass-on.ts';
import { portOf } from './port.ts';

/** What a request meets on its way; all but `refuses` happen after the receiver has done it. */
export type Fault =
  | 'refuses'
  | 'drops after it was done'
  | 'cuts the answer'
  | 'answers 500 after it was done';

/** A receiver's answer, whole: by now it has committed. */
type Done = { status: number; type: string; body: Buffer };

/**
 * A way to a receiver that fails as it is told. A fault meets the next request, in the order they were asked for;
 * without one everything passes. @param target gives the address of the receiver, which may change.
 * @param meets which requests a fault may meet; default all.
 */
export async function startHttpProxy(
  target: () => string,
  meets: (request: IncomingMessage) => boolean = () => true,
) {
  const faults: Fault[] = [];
  let requests = 0;
  const server = createServer(async (request, response) => {
    requests += 1;
    const fault = meets(request) ? faults.shift() : undefined;
    try {
      if (fault === 'refuses') response.destroy();
      else fail(response, await forward(target(), request), fault);
    } catch {
      response.destroy();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    faults,
    /** How many requests came so far. */
    requests: () => requests,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function forward(target: string, request: IncomingMessage): Promise<Done> {
  const body = await bodyOf(request);
  const response = await fetch(`${target}${request.url}`, {
    method: request.method ?? 'GET',
    headers: headersOf(request),
    ...(body.length > 0 && { body }),
  });
  const type = response.headers.get('content-type') ?? 'application/json';
  return { status: response.status, type, body: Buffer.from(await response.arrayBuffer()) };
}

function fail(response: ServerResponse, { status, type, body }: Done, fault: Fault | undefined): void {
  if (fault === 'drops after it was done') response.destroy();
  else if (fault === 'answers 500 after it was done') response.writeHead(500).end('<h1>Internal Error</h1>');
  else if (fault === 'cuts the answer') {
    response.writeHead(status, { 'content-type': type, 'content-length': body.length + 1 });
    response.write(body, () => response.destroy());
  } else response.writeHead(status, { 'content-type': type }).end(body);
}
