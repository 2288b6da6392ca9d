import type { LogActions } from '~/components/dashboard/log/actions.ts';
import type { AnswerLine } from '~/lib/log/record/answer-lines.ts';

/** What the log does, unless a test does it otherwise; `lines` are the answers in it. */
export function logActions(given: Partial<LogActions> = {}, lines: AnswerLine[] = []): LogActions {
  return {
    verify: async () => ({ ok: true, count: 0, until: null }),
    save: async () => ({ ok: true }),
    load: async () => ({ ok: true, added: 0, known: 0 }),
    rebuild: async () => ({ ok: true }),
    space: async () => ({ used: 1_000_000, quota: 2_000_000_000, kept: true }),
    watchAnswers: (_, show) => {
      show({ lines, all: lines.length });
      return () => undefined;
    },
    ...given,
  };
}
