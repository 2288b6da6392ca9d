import browser from 'webextension-polyfill';
import { pageKey } from '~/lib/comment/key.ts';
import type { PageIdentity } from '~/lib/comment/sighting.ts';
import { errorPlace } from '~/lib/help/error-place.ts';
import { textsOf } from '~/lib/locale/english.ts';
import { noteSentDrafts } from '~/lib/log/draft/draft-sent.ts';
import { pageBoard } from '~/lib/log/queue/board.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { withReviews } from '~/lib/log/review/review-glance.ts';
import type { Handlers } from '~/lib/messages/receive.ts';
import { createTold } from '~/lib/messages/told.ts';
import { readLanguage } from '~/lib/settings/language.ts';
import { findPage, isModerated, pageNamed, withPage } from '~/lib/settings/moderated.ts';
import { isPanelFolded, keepPanelFolded } from '~/lib/settings/panel.ts';
import { pageSettingSchema, type Settings } from '~/lib/settings/schema.ts';
import { readImportedSelectors } from '~/lib/settings/selector-store.ts';
import { changeSettings, readSettings } from '~/lib/settings/store.ts';
import { OK_HOSTS } from '~/lib/sites/hosts.ts';
import { KNOWN_FIELDS } from '~/lib/sites/known-fields.ts';
import { siteOf } from '~/lib/sites/site-of.ts';
import { deliver, journalContext } from './jobs.ts';
import { loadPart } from './parts.ts';
import { notifyTabs } from './tabs.ts';
import { letGoEnded } from './team.ts';
import { warn } from './warnings.ts';

const told = createTold();

/** What is done with messages of content scripts. */
export const pageMessages: Pick<
  Handlers,
  'page.shown' | 'page.seen' | 'panel.fold' | 'dashboard.open' | 'help.open' | 'part.load'
> = {
  'page.shown': async ({ page, manages, url }) => {
    if (page && manages) await addManaged(page);
    const [settings, folded, language, selectors] = await Promise.all([
      readSettings(),
      isPanelFolded(),
      readLanguage(),
      readImportedSelectors(networkOf(url), KNOWN_FIELDS),
    ]);
    const moderated = page !== null && isModerated(settings, page);
    const known = page === null ? pageAt(settings, url) : null;
    const blurObscene = page !== null && findPage(settings, page)?.blurObscene === true;
    return { moderated, folded, texts: textsOf(language), blurObscene, known, selectors };
  },

  'page.seen': async (batch, { tab }) => {
    const { network, owner } = batch.page;
    const page = pageKey(network, owner);
    const settings = await readSettings();
    if (!isModerated(settings, batch.page)) return { verdicts: [], board: await pageBoard(page), told: '' };
    // The header of a post may name a citizen, and a video names nobody: what was set goes before what was read.
    const slug = findPage(settings, batch.page)?.slug ?? batch.page.slug;
    const named = { ...batch, page: { ...batch.page, slug } };
    const recorded = await recordSightings(named, { ...(await journalContext()), settings });
    await noteSentDrafts(await journalContext(), page);
    if (recorded.changed) void letGoEnded();
    if (recorded.board.urgent > 0) void warn();
    if (recorded.changed) void notifyTabs({ notice: 'verdicts.changed', page }, tab);
    void deliver();
    const asked = new Set(batch.comments.map(({ key }) => key));
    const [verdicts, queue] = await Promise.all([
      withReviews(recorded.verdicts),
      withReviews(recorded.board.queue),
    ]);
    const news = told.news(`${tab} ${page}`, batch.told ?? null, asked, verdicts);
    return { ...news, board: { ...recorded.board, queue } };
  },

  'panel.fold': async ({ folded }) => {
    await keepPanelFolded(folded);
    return { ok: true };
  },

  'dashboard.open': async () => {
    await browser.tabs.create({ url: browser.runtime.getURL('dashboard.html') });
    return { ok: true };
  },

  'help.open': async ({ code }) => {
    await browser.tabs.create({ url: browser.runtime.getURL(`help.html#${errorPlace(code)}`) });
    return { ok: true };
  },

  'part.load': async ({ part }, { tab }) => {
    if (tab !== null) await loadPart(tab, part);
    return { ok: true };
  },
};

function networkOf(url: string): PageIdentity['network'] {
  const { hostname } = new URL(url);
  return OK_HOSTS.some((host) => host === hostname) ? 'ok' : 'vk';
}

/** Where the markup does not tell whose page it is, the address may: better a page without comments than none. */
function pageAt(settings: Settings, address: string): PageIdentity | null {
  const url = new URL(address);
  const site = siteOf(url.hostname);
  const place = site?.place(url);
  if (!site || !place || place.kind === 'other') return null;
  return pageNamed(settings, { network: site.network, owner: place.owner, slug: place.slug });
}

/** Adds a page that the network shows as managed, unless it is listed or was switched off. */
async function addManaged(page: PageIdentity): Promise<void> {
  const fits = pageSettingSchema.safeParse(page).success;
  if (!fits || findPage(await readSettings(), page)) return;
  await changeSettings((settings) =>
    findPage(settings, page) ? settings : withPage(settings, page, true, 'network'),
  );
}
