import { expect } from 'vitest';
import type { Submission } from '~/lib/log/review/review-schema.ts';
import { draftSchema, draftsSchema } from '~/server/routes/drafts.ts';
import type { Answer, Client } from './client.ts';

let comments = 0;

/** A draft about a comment of its own, unless one is named. */
export function submission(given: Partial<Submission> = {}): Submission {
  comments += 1;
  return {
    id: crypto.randomUUID(),
    key: `vk:-38612614:114815:${7000 + comments}`,
    page: 'vk:-38612614',
    url: 'https://vk.com/wall-38612614_114815?reply=7001',
    citizen: 'Ольга Кузнецова',
    comment: 'Когда засыплют яму на Зелёной, 8?',
    text: 'Ольга, здравствуйте. Яму засыплют в ближайшее время.',
    findings: [{ rule: 'vague-deadline', level: 'must', start: 34, end: 51, values: ['в ближайшее время'] }],
    muted: ['vy'],
    ...given,
  };
}

/** The draft that an answer holds. */
export const draftOf = ({ body }: Answer) => draftSchema.parse(body);
/** For the draft as it was when it had this version. */
const versionOf = (version: number) => ({ 'If-Match': `"${version}"` });
/** What a supervisor decides of a draft. */
export const decide = (who: Client, id: string, body: unknown, version = 1) =>
  who.post(`/v1/drafts/${id}/decision`, body, versionOf(version));
/** The drafts that somebody sees. */
export const list = async (who: Client, query = '') =>
  draftsSchema.parse((await who.get(`/v1/drafts?limit=500${query}`)).body).drafts;
/** One of the drafts that somebody sees. */
export const seenBy = async (who: Client, id: string) => (await list(who)).find((draft) => draft.id === id);

/** Sends a draft to be checked, and gives it as it is kept. */
export async function sent(who: Client, given: Partial<Submission> = {}) {
  const answer = await who.post('/v1/drafts', submission(given));
  expect(answer.status).toBe(201);
  return draftOf(answer);
}
