import {
  type Decision,
  type ReviewDraft,
  reviewDraftSchema,
  reviewDraftsSchema,
  type Submission,
} from '~/lib/log/review/review-schema.ts';
import { callHub, type HubCall } from './hub-request.ts';

export type HubDrafts = ReturnType<typeof hubDrafts>;

/** Drafts that changed after a bookmark; `next` is the one to ask with later. */
export type DraftChanges = { drafts: ReviewDraft[]; next: string; more: boolean };

/** A hub as far as the check of drafts goes; `token` is that of this device. */
export function hubDrafts({ url, token }: { url: string; token: string }) {
  const call = (method: HubCall['method'], path: string, body?: unknown): HubCall => ({
    url,
    method,
    path,
    headers: { authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return {
    /** Puts a draft before the supervisors; sent again after a doubt it counts once. @throws TargetError */
    send: (submission: Submission): Promise<ReviewDraft> =>
      callHub(call('POST', '/v1/drafts', submission), reviewDraftSchema),

    /** What changed since a bookmark, all of it or what this device sent. @throws TargetError */
    async changes(after: string | null, whose: 'mine' | 'all'): Promise<DraftChanges> {
      const query = new URLSearchParams({ mine: String(whose === 'mine'), ...(after !== null && { after }) });
      const page = await callHub(call('GET', `/v1/drafts?${query}`), reviewDraftsSchema);
      return { drafts: page.drafts, next: page.next_cursor, more: page.more };
    },

    /** Decides about this very version. @throws TargetError with the words of the hub. */
    decide(id: string, version: number, decision: Decision): Promise<ReviewDraft> {
      const asked = call('POST', `/v1/drafts/${id}/decision`, decision);
      const headers = { ...asked.headers, 'if-match': `"${version}"` };
      return callHub({ ...asked, headers }, reviewDraftSchema);
    },

    /** Takes a draft of this device back. @throws TargetError */
    withdraw: (id: string): Promise<ReviewDraft> =>
      callHub(call('POST', `/v1/drafts/${id}/withdrawal`, {}), reviewDraftSchema),
  };
}
