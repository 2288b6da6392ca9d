import { Dexie } from 'dexie';
import { calendarFrom } from '~/lib/deadline/calendar.ts';
import { workTimeOf } from '~/lib/deadline/work-time.ts';
import { append } from '~/lib/log/chain/append.ts';
import { type Link, sealEvent, type Tail } from '~/lib/log/chain/chain.ts';
import { database } from '~/lib/log/database.ts';
import { rebuildProjections } from '~/lib/log/projection/rebuild.ts';
import { createOverviewReader } from '~/lib/log/queue/overview-reader.ts';
import { readQueueTop } from '~/lib/log/queue/queue-top.ts';
import { readReportRows } from '~/lib/log/queue/report-rows.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { periodAfter, periodAt, periodOf } from '~/lib/report/period.ts';
import { reportOf } from '~/lib/report/report.ts';
import { reportCases } from '~/lib/report/report-case.ts';
import { DEFAULT_SETTINGS } from '~/lib/settings/schema.ts';
import { yearLog } from './year-log.ts';

/* What runs in the page that is measured: the product's own log, on an IndexedDB of its own. */

const PAGE = 'vk:-38612614';
const DEVICE = '6f1c1f0e-8f0a-4a52-9a0b-2f6a0f3f9b11';
/** Of so many comments one still waits. */
const ONE_WAITS_OF = 60;
const PORTION = 5_000;
/** Months back to one that the log holds whole. */
const REPORTED = -12;

function drafts(events: number) {
  return yearLog({ events, pages: [PAGE], oneWaitsOf: ONE_WAITS_OF });
}

/** Writes a log of so many events and derives what the product derives of it. @returns how many comments wait. */
async function seed(events: number): Promise<number> {
  await database.delete({ disableAutoOpen: false });
  let tail: Tail | null = null;
  let links: Link[] = [];
  const store = async () => {
    const portion = links;
    links = [];
    await database.transaction('rw', database.events, database.personal, async () => {
      await database.events.bulkAdd(portion.map(({ event }) => event));
      await database.personal.bulkAdd(portion.flatMap(({ personal }) => personal ?? []));
    });
  };
  for (const { draft, at } of drafts(events)) {
    const link: Link = sealEvent(tail, draft, { at, actor: DEVICE });
    tail = link.event;
    links.push(link);
    if (links.length === PORTION) await store();
  }
  await store();
  await rebuildProjections();
  return database.comments.where('[page+state]').equals([PAGE, 'unanswered']).count();
}

/**
 * Opens the log as the dashboard does. @returns ms to the first lines of the queue, to all of the dashboard, and from a
 * new comment to all of it again.
 */
async function open() {
  database.close({ disableAutoOpen: false });
  const read = createOverviewReader();
  const begun = performance.now();
  const { items } = await readQueueTop();
  const top = performance.now() - begun;
  const { events } = await read();
  const whole = performance.now() - begun;
  await note();
  const changed = performance.now();
  await read();
  return { top, whole, change: performance.now() - changed, events, lines: items.length };
}

/** Counts the report of the last whole month of the log. @returns ms, and how many comments it tells of. */
async function report() {
  const zone = 'Europe/Moscow';
  const name = periodAfter(periodAt('month', Date.now(), zone), REPORTED);
  const period = periodOf(name, zone);
  if (!period) throw new Error(`No month ${name}`);
  const work = workTimeOf(calendarFrom({ zone }));
  const begun = performance.now();
  const { comments, answers, looks, learned } = await readReportRows(period.from, period.to);
  const cases = reportCases(comments, answers, learned);
  const { n } = reportOf({ cases, looks, period, work, now: Date.now() });
  return { ms: performance.now() - begun, n };
}

/** Notes one new comment under a post of its own, as a tab tells it. @returns ms until it is on the disk. */
async function note(): Promise<number> {
  const post = `9${String(performance.now()).replace('.', '')}`;
  const page = { network: 'vk', owner: '-38612614', slug: 'gorod', name: 'Администрация города' } as const;
  const url = `https://vk.com/wall-38612614_${post}`;
  const batch = {
    page,
    layout: 'bench',
    health: { state: 'ok' as const, problems: [] },
    posts: [{ owner: page.owner, post, url, total: 1, seen: 1 }],
    comments: [
      {
        key: `${PAGE}:${post}:1`,
        weak: false,
        network: page.network,
        owner: page.owner,
        post,
        id: '1',
        thread: '1',
        replyTo: null,
        addressee: null,
        author: { id: '501', slug: null, name: 'Ольга Кузнецова', kind: 'person' as const },
        text: 'Когда засыплют яму на Зелёной, 8?',
        attachments: [],
        posted: { at: new Date().toISOString(), precision: 'minute' as const },
        deleted: false,
        clamped: false,
        partial: false,
        url: `${url}?reply=1`,
      },
    ],
  };
  const context = { settings: DEFAULT_SETTINGS, targets: ['hub'], now: new Date(), device: DEVICE };
  const begun = performance.now();
  await recordSightings(batch, context);
  return performance.now() - begun;
}

/** A hundred events into the log, with their outbox and side rows, and the same events into a bare table. */
async function pair(count: number): Promise<{ log: number; bare: number }> {
  const stamp = { at: new Date().toISOString(), actor: DEVICE };
  const given = [...drafts(count)];
  const bare = await bareTable();
  const begun = performance.now();
  const links = await append(stamp, ['hub'], async (write) => given.map(({ draft }) => write(draft)));
  const log = performance.now() - begun;
  const bareBegun = performance.now();
  await bare.table('events').bulkAdd(links.map(({ event }) => event));
  return { log, bare: performance.now() - bareBegun };
}

let opened: Dexie | null = null;

/** The same rows and indexes, nothing around them. */
async function bareTable(): Promise<Dexie> {
  if (opened) return opened;
  opened = new Dexie('bare', { chromeTransactionDurability: 'strict' });
  opened.version(1).stores({ events: 'id, &seq, type, key, page, at' });
  await opened.open();
  await opened.table('events').bulkAdd(await database.events.toArray());
  return opened;
}

const bench = { seed, open, note, pair, report };

declare global {
  /** The measurements, once their script was loaded into a page. */
  var otklikLogBench: typeof bench;
}

globalThis.otklikLogBench = bench;
