import type { BrowserContext, Page } from 'playwright-core';
import { TOWN_SETTINGS } from '~/scripts/demo/prepare.ts';
import { Shutdown } from '~/scripts/demo/shutdown.ts';
import { askAnew, handsOf, keyOf, type NetworkHands, OK, VK, waitForState } from '~/tests/e2e/networks.ts';
import { type Replica, startReplica } from '~/tests/replica/server.ts';
import { ms, openExtension, repeated, tell } from './dashboard-bench.ts';
import type { Figure } from './figures.ts';

/*
 * From the moment that an answer of the page is sent to the mark that says so: the built extension in a real browser on
 * the replicas of both networks, its worker awake and ended. Ends with 1 when a limit is missed.
 */

const TURNS = { warmUps: 1, repeats: 7 };
const PROMISE_MS = 2_000;
const ASKED = 'Когда починят качели на Садовой?';
const ANSWER = 'Алла, здравствуйте! Качели починят 27 ноября, работает «Горсвет».';

type Town = { context: BrowserContext; replica: Replica; endWorker: () => Promise<void> };

async function answering(town: Town, network: NetworkHands, isAsleep: boolean): Promise<Figure> {
  const value = await repeated(TURNS, async () => {
    const key = keyOf(network, askAnew(town.replica, network, ASKED).id);
    const page = await town.context.newPage();
    await page.goto(network.address(town.replica));
    await waitForState(page, key, 'unanswered');
    if (isAsleep) await town.endWorker();
    await network.answer(handsOf(page), key.split(':').at(-1) ?? '', ANSWER);
    const taken = await waitForState(page, key, 'answered');
    await page.close();
    return taken;
  });
  const worker = isAsleep ? 'the worker was ended' : 'the worker is awake';
  return ms(`${network.name}: an answer is marked after, ${worker}`, value, PROMISE_MS);
}

async function workerEnder(options: Page): Promise<() => Promise<void>> {
  const session = await options.context().newCDPSession(options);
  await session.send('ServiceWorker.enable');
  return async () => void (await session.send('ServiceWorker.stopAllWorkers'));
}

const shutdown = new Shutdown();
try {
  const replica = await shutdown.keep('replica', startReplica(), (started) => started.close());
  const { context, options } = await openExtension(
    shutdown,
    TOWN_SETTINGS,
    'Администрация города',
    replica.hostRules,
  );
  const town = { context, replica, endWorker: await workerEnder(options) };
  const figures: Figure[] = [];
  for (const network of [VK, OK])
    for (const isAsleep of [false, true]) figures.push(await answering(town, network, isAsleep));
  tell('answer-seen', figures, TURNS);
} finally {
  await shutdown.run();
}
