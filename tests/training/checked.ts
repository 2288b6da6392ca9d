import type { ReviewDraft } from '~/lib/log/review/review-schema.ts';

/** A draft of a trainee as the hub gives it out; each with an id of its own. */
export function draft(given: Partial<ReviewDraft> = {}): ReviewDraft {
  return {
    id: crypto.randomUUID(),
    key: 'vk:-1:2:3',
    page: 'vk:-1',
    url: 'https://vk.com/wall-1_2?reply=3',
    citizen: 'Ольга К.',
    comment: 'Когда засыплют яму на Зелёной?',
    text: 'Яму засыплют в ближайшее время.',
    findings: [],
    muted: [],
    version: 1,
    edition: 1,
    state: 'waiting',
    from: { device: 'pupil', name: 'Стажёр', role: 'trainee' },
    sent_at: '2026-11-18T09:00:00.000Z',
    decided: null,
    ...given,
  };
}

/** The same after a supervisor decided about it. */
export function decidedDraft(
  state: 'approved' | 'returned',
  said: Partial<NonNullable<ReviewDraft['decided']>> = {},
  given: Partial<ReviewDraft> = {},
): ReviewDraft {
  const by = { device: 'chief', name: 'Марина' };
  const decided = { at: '2026-11-18T09:30:00.000Z', by, remarks: null, text: null, ...said };
  return draft({ version: 2, state, decided, ...given });
}
