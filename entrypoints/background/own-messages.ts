import type { PageIdentity } from '~/lib/comment/sighting.ts';
import { textsOf } from '~/lib/locale/english.ts';
import { say } from '~/lib/locale/say.ts';
import { speak } from '~/lib/locale/texts.ts';
import { recordFile } from '~/lib/log/incidents/file-saved.ts';
import { retry, retryAlike } from '~/lib/log/outbox/outbox.ts';
import { outboxFigures } from '~/lib/log/outbox/outbox-figures.ts';
import { erasePerson } from '~/lib/log/person/erase-person.ts';
import { rebuildProjections } from '~/lib/log/projection/rebuild.ts';
import { isNearlyFull, readSpace } from '~/lib/log/queue/space.ts';
import { todayFigures } from '~/lib/log/queue/today.ts';
import type { Handlers } from '~/lib/messages/receive.ts';
import { keepLanguage } from '~/lib/settings/language.ts';
import { withPage } from '~/lib/settings/moderated.ts';
import { acceptSelectors, dropSelectors } from '~/lib/settings/selector-store.ts';
import { changeSettings, loadSettings } from '~/lib/settings/store.ts';
import { isSamePage } from '~/lib/settings/team-pages.ts';
import { importSettings } from '~/lib/settings/transfer.ts';
import { KNOWN_FIELDS } from '~/lib/sites/known-fields.ts';
import { pumpNow } from '~/lib/sync/pump.ts';
import { connectToHub, disconnectHub } from './hub-connection.ts';
import { applySettings, catchUp, deliver, journalContext, showDeliveryTrouble } from './jobs.ts';
import { checkPeer, connectPeer } from './peers.ts';
import { deliverReviews } from './reviews.ts';
import { publishSelectors, takeHubSelectors } from './selector-delivery.ts';
import { notifyTabs } from './tabs.ts';
import { connectedTargets } from './targets.ts';
import { takeTeamSettings } from './team-settings.ts';

type Own =
  | 'page.moderate'
  | 'today.figures'
  | 'file.saved'
  | 'person.erase'
  | 'log.rebuild'
  | 'log.imported'
  | 'settings.import'
  | 'selectors.import'
  | 'selectors.reset'
  | 'selectors.publish'
  | 'language.choose'
  | 'hub.connect'
  | 'peer.connect'
  | 'peer.check'
  | 'hub.disconnect'
  | 'sync.now'
  | 'sync.retry';

/** What is done with messages of the extension's own pages. */
export const ownMessages: Pick<Handlers, Own> = {
  'page.moderate': async ({ page, on }) => {
    if (await isPrescribed(page)) return on ? { ok: true } : { ok: false, reason: say('team_page_given') };
    await changeSettings((settings) => withPage(settings, page, on, 'user'));
    return { ok: true };
  },

  'today.figures': async () => {
    const [figures, space] = await Promise.all([todayFigures(await connectedIds(), new Date()), readSpace()]);
    const { used, quota } = space;
    return { ...figures, ...(isNearlyFull(space) && { room: { used, quota } }) };
  },

  'file.saved': async (file) => {
    await recordFile(await journalContext(), file);
    void deliver();
    return { ok: true };
  },

  'person.erase': async ({ person, neighbours }) => {
    await erasePerson(await journalContext(), person, neighbours);
    await notifyTabs({ notice: 'settings.changed' });
    void deliver();
    return { ok: true };
  },

  'log.rebuild': async () => {
    await rebuildProjections();
    await notifyTabs({ notice: 'settings.changed' });
    return { ok: true };
  },

  'log.imported': async () => {
    await applySettings();
    await notifyTabs({ notice: 'settings.changed' });
    void catchUp();
    return { ok: true };
  },

  'settings.import': async ({ text }) => {
    const outcome = await importSettings(text);
    if (outcome.ok) await applySettings();
    return outcome;
  },

  'selectors.import': ({ text }) => acceptSelectors(text, KNOWN_FIELDS),

  'selectors.reset': async ({ network }) => {
    await dropSelectors(network);
    return { ok: true };
  },

  'selectors.publish': ({ network }) => publishSelectors(network),

  'language.choose': async ({ language }) => {
    await keepLanguage(language);
    speak(textsOf(language));
    await notifyTabs({ notice: 'settings.changed' });
    return { ok: true };
  },

  'hub.connect': connectToHub,

  'peer.connect': connectPeer,

  'peer.check': ({ target }) => checkPeer(target),

  'hub.disconnect': ({ target }) => disconnectHub(target),

  'sync.now': async () => {
    void deliverReviews('now');
    void takeHubSelectors('now');
    void takeTeamSettings('now');
    await pumpNow(connectedTargets);
    await showDeliveryTrouble();
    return outboxFigures(await connectedIds());
  },

  'sync.retry': async ({ row, alike }) => {
    if (!(await (alike ? retryAlike : retry)(row))) return { ok: false, reason: say('sync_not_parked') };
    void deliver();
    return { ok: true };
  },
};

/** Whether the organisation or the team says that this page is moderated: then nobody takes it off alone. */
async function isPrescribed(page: PageIdentity): Promise<boolean> {
  const { prescribed, settings, team } = await loadSettings();
  if (prescribed.pages === 'organisation') return settings.pages.some((one) => isSamePage(one, page));
  return (team?.settings.pages ?? []).some((one) => isSamePage(one, page));
}

async function connectedIds(): Promise<string[]> {
  return (await connectedTargets()).map(({ id }) => id);
}
