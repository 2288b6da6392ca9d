import { createServer } from 'node:https';
import type { Socket } from 'node:net';
import { NETWORK_HOSTS } from '~/lib/sites/hosts.ts';
import { bundles } from './bundle.ts';
import { makeCertificate } from './certificate.ts';
import type { TownPlan } from './plan.ts';
import { createRoutes } from './routes.ts';
import type { Town, TownComment } from './settle.ts';
import { createStore, type Saying } from './store.ts';
import { town as writtenTown } from './town.ts';

/** Where to look in a browser that was started with `hostRules`. */
export const ADDRESSES = {
  vkPost: 'https://vk.com/wall-38612614_114815',
  vkSnowPost: 'https://vk.com/wall-38612614_114902',
  vkRoughPost: 'https://vk.com/wall-38612614_114950',
  vkMayPost: 'https://vk.com/wall-38612614_114640',
  vkWall: 'https://vk.com/gorod',
  vkOtherWall: 'https://vk.com/zhkh',
  okTopic: 'https://ok.ru/group/70000001234567/topic/155500000000001',
  okTopicByName: 'https://ok.ru/gorod/topic/155500000000001',
  okSnowTopic: 'https://ok.ru/group/70000001234567/topic/155500000000002',
  okRoughTopic: 'https://ok.ru/group/70000001234567/topic/155500000000009',
  okGroup: 'https://ok.ru/group/70000001234567',
} as const;

export type Replica = {
  port: number;
  /** Value of Chromium's `--host-resolver-rules`: the six hosts lead here, every other name to nowhere. */
  hostRules: string;
  addresses: typeof ADDRESSES;
  /** The live town; change it through the functions below so that open pages learn of it. */
  town: Town;
  /** Adds a comment as anybody; `post` is its id (`114815`), `by` a key of the people (`vk-alla`). */
  say(saying: Saying): TownComment;
  /** Takes a comment away, as its author would; no stub is left. */
  remove(post: string, comment: string): void;
  restore(post: string, comment: string): void;
  /** Changes the words of a comment, as its author would. */
  edit(post: string, comment: string, text: string): void;
  /** Serves this markup at an address instead of what the town has there. */
  show(address: string, html: string): void;
  /** Back to the beginning, or on to another town; open pages follow. */
  reset(plan?: TownPlan): void;
  close(): Promise<void>;
};

function rules(port: number): string {
  return [
    ...NETWORK_HOSTS.map((host) => `MAP ${host} 127.0.0.1:${port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
    'EXCLUDE localhost',
  ].join(', ');
}

/**
 * Starts the HTTPS server that is VK and OK for a browser with `hostRules` and
 * `--ignore-certificate-errors`. `port` 0 or none: a free one. `now` moves the town's clock; the pages
 * still count from the browser's own. Rejects when the port is taken.
 */
export async function startReplica(
  options: { port?: number; town?: TownPlan; now?: Date } = {},
): Promise<Replica> {
  const [made, certificate] = await Promise.all([bundles(), makeCertificate(NETWORK_HOSTS)]);
  const store = createStore(options.town ?? writtenTown, options.now);
  const server = createServer(certificate, createRoutes(store, made));
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    port,
    hostRules: rules(port),
    addresses: ADDRESSES,
    town: store.town,
    say: (saying) => store.say(saying),
    remove: (post, comment) => store.remove(post, comment),
    restore: (post, comment) => store.restore(post, comment),
    edit: (post, comment, text) => store.edit(post, comment, text),
    show(address, html) {
      const { hostname, pathname, search } = new URL(address);
      store.pages.set(hostname + pathname + search, html);
    },
    reset: (plan) => store.reset(plan),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
