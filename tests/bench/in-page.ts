import { startOverlay } from '~/components/overlay/session.ts';
import { siteOf } from '~/lib/sites/site-of.ts';
import { createCandidate } from './candidate.ts';
import { createReading } from './reading.ts';
import { createStage } from './stage.ts';
import { longestStall } from './stall.ts';
import { bareWalks } from './walks.ts';

function siteHere() {
  const site = siteOf(location.hostname);
  if (!site) throw new Error(`No site is known at ${location.hostname}`);
  return site;
}

/** Ms that `work` takes. */
async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Twice as long as a comment that left is looked for, ms. */
const REST_MS = 11_000;

let living: ReturnType<typeof createStage> | null = null;

const bench = {
  /** Interleaved repeats of reading and marking and of the walks, each on a fresh clone: pairs in ms. */
  async firstPass(warmUps: number, repeats: number) {
    const stage = createStage();
    const site = siteHere();
    const pairs: { candidate: number; walks: number; comments: number }[] = [];
    for (let turn = 0; turn < warmUps + repeats; turn += 1) {
      await stage.renew();
      const walks = await timed(() => bareWalks(site));
      await stage.renew();
      const candidate = createReading(site);
      let comments = 0;
      const took = await timed(async () => {
        comments = await candidate.first();
      });
      candidate.stop();
      if (turn >= warmUps) pairs.push({ candidate: took, walks, comments });
    }
    return pairs;
  },

  /** First pass and a pass over `count` comments that came afterwards, ms, each on a fresh clone. */
  async growth(warmUps: number, repeats: number, count: number) {
    const stage = createStage();
    const site = siteHere();
    const pairs: { first: number; more: number; comments: number }[] = [];
    for (let turn = 0; turn < warmUps + repeats; turn += 1) {
      await stage.renew();
      const candidate = await createCandidate(site);
      const { took: first } = await candidate.first();
      await stage.settle();
      const again = candidate.watch();
      stage.add(site, count);
      await stage.settle();
      const { took: more, comments } = await again();
      candidate.stop();
      if (turn >= warmUps) pairs.push({ first, more, comments });
    }
    return pairs;
  },

  /** Longest stall of the page during a first pass, ms, one for each repeat. */
  async stalls(repeats: number) {
    const stage = createStage();
    const site = siteHere();
    const found: number[] = [];
    for (let turn = 0; turn < repeats; turn += 1) {
      await stage.renew();
      const candidate = await createCandidate(site);
      found.push(await longestStall(() => candidate.first()));
      candidate.stop();
    }
    return found;
  },

  /** Longest wait for the page's answer to a key during a first pass, ms, one for each repeat. */
  async waits(repeats: number) {
    const stage = createStage();
    const site = siteHere();
    const found: number[] = [];
    let longest = 0;
    const answer = (event: Event) => {
      longest = Math.max(longest, performance.now() - event.timeStamp);
    };
    window.addEventListener('keydown', answer);
    for (let turn = 0; turn < repeats; turn += 1) {
      await stage.renew();
      longest = 0;
      const candidate = await createCandidate(site);
      await candidate.first();
      await stage.settle();
      candidate.stop();
      found.push(longest);
    }
    window.removeEventListener('keydown', answer);
    return found;
  },

  /** Lets `waves` of `count` comments come and go before the overlay as it runs in a tab. */
  async comeAndGo(waves: number, count: number) {
    const site = siteHere();
    if (!living) {
      living = createStage();
      startOverlay(site, document);
    }
    for (let wave = 0; wave < waves; wave += 1) {
      const added = living.add(site, count);
      await until(() => added.every((element) => element.hasAttribute('data-otklik-state')));
      for (const element of added) element.remove();
      await living.settle();
    }
    // What left is remembered for seconds, in case the network's counter follows.
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  },
};

declare global {
  var otklikBench: typeof bench;
}

globalThis.otklikBench = bench;
