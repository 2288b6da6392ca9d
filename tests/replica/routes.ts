import type { IncomingMessage, ServerResponse } from 'node:http';
import { drawEmoji } from '~/components/training/sandbox/vk/drawn-emoji.ts';
import type { Network } from '~/lib/comment/sighting.ts';
import { OK_HOSTS } from '~/lib/sites/hosts.ts';
import type { Bundle } from './bundle.ts';
import { drawFace } from './faces.ts';
import { okBody } from './ok/body.ts';
import { drawPhoto, drawSticker } from './pictures.ts';
import { given, htmlPage } from './shell.ts';
import type { Store } from './store.ts';
import { commandSchema } from './wire.ts';

// As permissive as VK's own: scripts inline and evaluated, but nothing from anywhere else.
const POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";
const SVG = 'image/svg+xml';

type Reply = { type: string; body: string; status?: number };

/** Answers every request of the six hosts. Open streams of `/_replica/live` end with their sockets. */
export function createRoutes(store: Store, made: Record<Network, Bundle>) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const network: Network = OK_HOSTS.some((each) => each === host) ? 'ok' : 'vk';
    const url = new URL(request.url ?? '/', `https://${host || 'vk.ru'}`);
    if (url.pathname === '/_replica/live') stream(store, request, response);
    else if (url.pathname === '/_replica/do') void obey(store, request, response);
    else {
      const page = store.pages.get(host + url.pathname + url.search);
      const reply = page ? { type: 'text/html', body: page } : pick(store, made[network], network, url);
      send(response, reply);
    }
  };
}

function pick(store: Store, bundle: Bundle, network: Network, url: URL): Reply {
  const path = decodeURIComponent(url.pathname);
  if (path === '/_replica/page.js') return { type: 'text/javascript', body: bundle.script };
  if (path === '/_replica/page.css') return { type: 'text/css', body: bundle.style };
  if (path === '/_replica/town.json') return { type: 'application/json', body: given(store.town, network) };
  const drawing = draw(store, path);
  if (drawing) return { type: SVG, body: drawing };
  if (path.startsWith('/_replica/')) return { type: 'text/plain', body: 'Здесь ничего нет', status: 404 };
  const body =
    network === 'vk' ? '<div id="page_wrap"><div id="spa_root"></div></div>' : okBody(store.town, path);
  return { type: 'text/html', body: htmlPage(network, body) };
}

function draw(store: Store, path: string): string | null {
  const [, kind, name = ''] = /^\/_replica\/(face|photo|emoji)\/(.+)\.svg$/.exec(path) ?? [];
  const sticker = /^\/sticker\/1-(\d+)-\d+$/.exec(path)?.[1];
  if (sticker) return drawSticker(sticker);
  if (kind === 'photo') return drawPhoto(name);
  if (kind === 'emoji') return drawEmoji(name.replace(/[<>&"]/g, ''));
  const actor = kind === 'face' ? store.town.people[name] : undefined;
  return actor ? drawFace(actor) : null;
}

function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status ?? 200, {
    'content-type': `${reply.type}; charset=utf-8`,
    'cache-control': reply.type === SVG ? 'max-age=3600' : 'no-store',
    ...(reply.type === 'text/html' && { 'content-security-policy': POLICY }),
  });
  response.end(reply.body);
}

function stream(store: Store, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': слушаем\n\n');
  const stop = store.listen((happening) => response.write(`data: ${JSON.stringify(happening)}\n\n`));
  request.on('close', stop);
}

async function obey(store: Store, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(chunk);
  try {
    const command = commandSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    if (command.kind === 'say') store.say(command, command.tab);
    else store[command.kind](command.post, command.comment, command.tab);
    send(response, { type: 'application/json', body: '{}' });
  } catch (error) {
    const body = error instanceof Error ? error.message : String(error);
    send(response, { type: 'text/plain', body, status: 400 });
  }
}
