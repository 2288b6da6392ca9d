import type { HubPlace } from '~/entrypoints/background/hubs.ts';
import { dateIn } from '~/lib/deadline/zone.ts';
import { cardsOf, judgedCards, keepAgreement, keepCard, markSent } from '~/lib/log/calibration/cards.ts';
import { A_WEEK } from '~/lib/log/calibration/judgement-schema.ts';
import type { CalibrationNews } from '~/lib/messages/themes/training.ts';
import { TargetError } from '~/lib/peers/target.ts';
import { anonymous } from '~/lib/report/hiding/anonymous.ts';
import { readSettings } from '~/lib/settings/store.ts';
import { hubCalibration } from '~/lib/sync/hub-calibration.ts';
import { isoDate } from '~/lib/text/day.ts';
import { forWeek } from '~/lib/training/calibration/choose.ts';
import type { Decision } from '~/lib/training/calibration/decisions.ts';
import { type Week, weekAt } from '~/lib/training/calibration/week.ts';
import { calibrationHub, fromHub, fromLog, readDecisions, type Source } from './sources.ts';

/** Cards of so many weeks are asked for again: colleagues judge them until the week ends. */
const MOST_ASKED = 20;
/** Words that are gone are looked for in so many cases at once. */
const MOST_TRIED = 20;

/** Draws the cards of this week as far as there are any, hands over what was judged, and reads how the team did. */
export async function followCalibration(now: Date): Promise<CalibrationNews> {
  const { zone } = (await readSettings()).calendar;
  const week = weekAt(now.getTime(), zone);
  const place = await calibrationHub();
  const trouble = place ? await attempt(() => followHub(place, week, now)) : null;
  if (!place) await draw(await fromLog(week), week, now);
  const { name, until } = week;
  return { week: name, until: isoDate(dateIn(until, zone)), hub: place !== null, trouble };
}

async function followHub(place: HubPlace, week: Week, now: Date): Promise<void> {
  await handOver(place);
  await readDecisions(place, now);
  if ((await cardsOf(week.name)).length < A_WEEK) await draw(await fromHub(place), week, now);
  const judged = (await judgedCards(place.id, 'all')).sort((one, other) => (one.week < other.week ? 1 : -1));
  const asked = judged.slice(0, MOST_ASKED).map(({ id }) => id);
  if (asked.length === 0) return;
  for (const agreement of await hubCalibration(place).agreements(asked)) await keepAgreement(agreement);
}

/** Hands over what was judged while the hub was away. */
export async function handOver(place: HubPlace): Promise<void> {
  const hub = hubCalibration(place);
  for (const { id, judged } of await judgedCards(place.id, 'unsent')) {
    if (!judged) continue;
    try {
      await keepAgreement(await hub.judge({ id: judged.id, case: id, choice: judged.choice }));
    } catch (error) {
      // What the hub will never count is no trouble of whoever judged.
      if (!(error instanceof TargetError) || error.class !== 'permanent') throw error;
    }
    await markSent(id);
  }
}

async function draw(source: Source, week: Week, now: Date): Promise<void> {
  const known = await cardsOf(week.name);
  const ids = new Set(known.map(({ id }) => id));
  const keys = new Set(known.map(({ key }) => key));
  const waiting = forWeek(source.decisions, week, source.isOwn).filter(
    ({ id, key }) => !ids.has(id) && !keys.has(key),
  );
  let missing = A_WEEK - known.length;
  for (const decision of waiting.slice(0, MOST_TRIED)) {
    if (missing <= 0) return;
    if (await deal(source, week, decision, now)) missing -= 1;
  }
}

/** @returns false where the words behind the decision are gone. */
async function deal({ target, words }: Source, week: Week, decision: Decision, now: Date): Promise<boolean> {
  const found = await words(decision.key);
  if (!found) return false;
  const { actors: _actors, people, at: _at, reason, ...about } = decision;
  const names = [found.author, ...people];
  await keepCard(
    {
      ...about,
      week: week.name,
      text: anonymous(found.text, names),
      reason: reason === null ? null : anonymous(reason, names),
      target,
    },
    now,
  );
  return true;
}

/** @returns why the hub did not answer, in words. */
async function attempt(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    return error.message;
  }
}
