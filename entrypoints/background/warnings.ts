import browser from 'webextension-polyfill';
import { holderOf } from '~/lib/comment/claim.ts';
import { sayDuration } from '~/lib/locale/duration.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import { type PingLine, takePings } from '~/lib/log/queue/pings.ts';
import { knownRole } from '~/lib/settings/roles.ts';
import { readSettings } from '~/lib/settings/store.ts';
import { teamView } from './team.ts';
import { hearClaims } from './team-news.ts';

const ICON = 'icon/128.png';
/** What a notification leads to, by the beginning of its id. */
const ALONE = 'otklik-comment ';
/** The summary of the day. */
const DAY = 'otklik-day';
const PROMISES = 'otklik-promises';
/** What a press on a notification of several comments opens; the queue where nothing else is said. */
const PLACES: Readonly<Record<string, string>> = {
  [DAY]: 'dashboard.html#day',
  [PROMISES]: 'dashboard.html#queue?state=promised',
};
const TEXT = 120;

const TITLES: Record<PingLine['level'], MessageKey> = {
  new: 'ping_emergency',
  soon: 'ping_soon',
  urgent: 'ping_urgent',
  overdue: 'ping_overdue',
};

/** Tells of deadlines that come near or are over, with the sound of the system; an emergency at once. */
export async function warn(): Promise<void> {
  const { calendar, quiet, onDuty } = await readSettings();
  const hours = quiet.on ? { from: quiet.from, to: quiet.to, zone: calendar.zone } : null;
  // Without a page that is looked at nobody told this device what colleagues took meanwhile.
  await hearClaims();
  const now = new Date();
  const { claims, me } = await teamView();
  const { alone, digest, promises } = await takePings(hours, calendar.zone, now, {
    station: { role: await knownRole(), onDuty },
    holderOf: (key) => holderOf(claims, key, me, now.getTime()),
  });
  for (const line of alone) await show(`${ALONE}${line.url}`, titleOf(line, now), line.text.slice(0, TEXT));
  if (digest.length > 0) {
    const late = digest.filter(({ level }) => level === 'overdue').length;
    const of = late > 0 ? sayCount('ping_digest_late', late) : say('ping_digest_none_late');
    await show('otklik-digest', sayCount('ping_digest', digest.length), of);
  }
  if (promises > 0) await show(PROMISES, sayCount('ping_promises', promises), say('ping_promises_note'));
}

/** A press on a notification leads to its comment, to the promises, to the summary of the day, or to the queue. */
export function watchNotifications(): void {
  browser.notifications.onClicked.addListener((id) => {
    const own = browser.runtime.getURL(PLACES[id] ?? 'dashboard.html');
    const url = id.startsWith(ALONE) ? id.slice(ALONE.length) : own;
    void browser.tabs.create({ url });
    void browser.notifications.clear(id);
  });
}

function titleOf({ level, dueAt }: PingLine, now: Date): string {
  return say(TITLES[level], sayDuration(Date.parse(dueAt) - now.getTime()));
}

/** Shows a notification that leads to a comment. */
export async function tellOfComment(url: string, title: string, text: string): Promise<void> {
  await show(`${ALONE}${url}`, title, text.slice(0, TEXT));
}

/** Shows the notification of the summary of the day. */
export async function tellOfDay(title: string, text: string): Promise<void> {
  await show(DAY, title, text);
}

async function show(id: string, title: string, message: string): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL(ICON),
    title,
    message: message || say('dashboard_no_text'),
  });
}
