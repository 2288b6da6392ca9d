import browser from 'webextension-polyfill';
import { deskMessages } from '~/entrypoints/background/desk-messages.ts';
import { factMessages } from '~/entrypoints/background/fact-messages.ts';
import { journalContext } from '~/entrypoints/background/jobs.ts';
import { triageMessages } from '~/entrypoints/background/triage-messages.ts';
import { pageKey } from '~/lib/comment/key.ts';
import { textsOf } from '~/lib/locale/english.ts';
import { writeNote } from '~/lib/log/claims/write-note.ts';
import { earlierThan, lookForDraft } from '~/lib/log/draft/draft-look.ts';
import { noteSentDrafts } from '~/lib/log/draft/draft-sent.ts';
import { keepDraft } from '~/lib/log/draft/drafts.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { withReviews } from '~/lib/log/review/review-glance.ts';
import type { Handlers } from '~/lib/messages/receive.ts';
import { createTold } from '~/lib/messages/told.ts';
import { readLanguage } from '~/lib/settings/language.ts';
import { readSettings } from '~/lib/settings/store.ts';
import type { TourAct } from '~/lib/training/tour.ts';

const told = createTold();

/**
 * What the overlay of the sandbox is answered. The desk and the decisions are those of the background, over the
 * sandbox's own log; pages, drafts and claims are answered for one page that nobody shares; «Вся очередь» is the
 * practice queue. What is not here (hub, checks) the overlay takes as «nobody answered».
 */
const MESSAGES: Partial<Handlers> = {
  ...deskMessages,
  ...triageMessages,

  'page.shown': async () => ({
    moderated: true,
    folded: false,
    texts: textsOf(await readLanguage()),
    known: null,
    blurObscene: false,
    selectors: null,
  }),

  'page.seen': async (batch) => {
    const context = await journalContext();
    const page = pageKey(batch.page.network, batch.page.owner);
    const recorded = await recordSightings(batch, { ...context, settings: await readSettings() });
    await noteSentDrafts(context, page);
    const asked = new Set(batch.comments.map(({ key }) => key));
    const verdicts = await withReviews(recorded.verdicts);
    return { ...told.news(page, batch.told ?? null, asked, verdicts), board: recorded.board };
  },

  'panel.fold': async () => ({ ok: true }),

  'note.write': async ({ key, text }) => {
    await writeNote(await journalContext(), key, { text, by: '' });
    return { ok: true };
  },

  'facts.look': factMessages['facts.look'],

  'draft.look': async ({ key }) => {
    const { calendar, coachLimits: limits } = await readSettings();
    const look = await lookForDraft(key, calendar, new Date());
    return look && { ...look, limits, review: { rule: 'free', view: null } };
  },

  'draft.earlier': async ({ key }) => earlierThan(key, new Date()),

  'review.look': async () => ({ rule: 'free', view: null }),

  'claim.take': async () => ({ ok: true, shared: false }),

  'claim.release': async () => ({ ok: true }),

  'team.news': async () => ({ stamp: 'sandbox', hub: 'none', downSince: null, me: null, claims: {} }),
};

/** The same, telling `hear` what was done on the feed. */
export function feedMessages(hear: (act: TourAct) => void): Partial<Handlers> {
  return {
    ...MESSAGES,

    'triage.look': async (request, sender) => {
      hear({ kind: 'opened', key: request.key });
      return triageMessages['triage.look'](request, sender);
    },

    'triage.decide': async (request, sender) => {
      const outcome = await triageMessages['triage.decide'](request, sender);
      if (outcome.ok) hear({ kind: 'decided' });
      return outcome;
    },

    'draft.keep': async ({ key, draft }) => {
      await keepDraft(key, draft, new Date());
      hear({ kind: 'written', text: draft.text });
      return { ok: true };
    },

    'dashboard.open': async () => {
      const feed = await browser.tabs.getCurrent();
      const url = browser.runtime.getURL('practice.html');
      await browser.tabs.create(feed?.id === undefined ? { url } : { url, openerTabId: feed.id });
      hear({ kind: 'queue' });
      return { ok: true };
    },
  };
}
