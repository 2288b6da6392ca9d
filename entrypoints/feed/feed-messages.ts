import { deskMessages } from '~/entrypoints/background/desk-messages.ts';
import { journalContext } from '~/entrypoints/background/jobs.ts';
import { triageMessages } from '~/entrypoints/background/triage-messages.ts';
import { pageKey } from '~/lib/comment/key.ts';
import { textsOf } from '~/lib/locale/english.ts';
import { earlierThan, lookForDraft } from '~/lib/log/draft-look.ts';
import { noteSentDrafts } from '~/lib/log/draft-sent.ts';
import { keepDraft } from '~/lib/log/drafts.ts';
import { recordSightings } from '~/lib/log/record.ts';
import { withReviews } from '~/lib/log/review-glance.ts';
import type { Handlers } from '~/lib/messages/receive.ts';
import { createTold } from '~/lib/messages/told.ts';
import { readLanguage } from '~/lib/settings/language.ts';
import { readSettings } from '~/lib/settings/store.ts';
import { SANDBOX_PAGE } from '~/lib/sites/sandbox/page.ts';

const told = createTold();

/**
 * What the overlay of the sandbox is answered. The desk and the decisions are those of the background, over the
 * sandbox's own log; pages, drafts and claims are answered for one page that nobody shares. What is not here (hub,
 * checks, dashboard, facts) the overlay takes as «nobody answered».
 */
export const feedMessages: Partial<Handlers> = {
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
    const page = pageKey(SANDBOX_PAGE.network, SANDBOX_PAGE.owner);
    const recorded = await recordSightings(batch, { ...context, settings: await readSettings() });
    await noteSentDrafts(context, page);
    const asked = new Set(batch.comments.map(({ key }) => key));
    const verdicts = await withReviews(recorded.verdicts);
    return { ...told.news(page, batch.told ?? null, asked, verdicts), board: recorded.board };
  },

  'panel.fold': async () => ({ ok: true }),

  'draft.look': async ({ key }) => {
    const { calendar, coachLimits: limits } = await readSettings();
    const look = await lookForDraft(key, calendar, new Date());
    return look && { ...look, limits, review: { rule: 'free', view: null } };
  },

  'draft.earlier': async ({ key }) => earlierThan(key, new Date()),

  'draft.keep': async ({ key, draft }) => {
    await keepDraft(key, draft, new Date());
    return { ok: true };
  },

  'review.look': async () => ({ rule: 'free', view: null }),

  'claim.take': async () => ({ ok: true, shared: false }),

  'claim.release': async () => ({ ok: true }),

  'team.news': async () => ({ stamp: 'sandbox', hub: 'none', downSince: null, me: null, claims: {} }),
};
