import { earlierThan, lookForDraft } from '~/lib/log/draft/draft-look.ts';
import { keepDraft } from '~/lib/log/draft/drafts.ts';
import type { Handlers } from '~/lib/messages/receive.ts';
import { readSettings } from '~/lib/settings/store.ts';
import { lookAtReview } from './reviews.ts';

/** What is done with the answers that are being written. */
export const draftMessages: Pick<Handlers, 'draft.look' | 'draft.earlier' | 'draft.keep'> = {
  'draft.look': async ({ key }) => {
    const { calendar, coachLimits: limits } = await readSettings();
    const [look, review] = await Promise.all([lookForDraft(key, calendar, new Date()), lookAtReview(key)]);
    return look && { ...look, limits, review };
  },

  'draft.earlier': async ({ key }) => earlierThan(key, new Date()),

  'draft.keep': async ({ key, draft }) => {
    await keepDraft(key, draft, new Date());
    return { ok: true };
  },
};
