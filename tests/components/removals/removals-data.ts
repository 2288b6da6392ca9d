import type { RemovalActions } from '~/components/removals/actions.ts';
import type { RemovalsData } from '~/components/removals/data.ts';
import { DEFAULT_RULES } from '~/lib/moderation/default-rules.ts';
import { DEFAULT_LADDER } from '~/lib/moderation/ladder.ts';
import { DEVICE, records } from '~/tests/report/removals/removal-rows.ts';

export function removalsData(given: Partial<RemovalsData>): RemovalsData {
  return {
    records: records({}),
    rules: [],
    device: DEVICE,
    role: null,
    person: '',
    settingsOf: () => ({ rules: DEFAULT_RULES, ladder: DEFAULT_LADDER }),
    ...given,
  };
}

const done = async () => ({ ok: true }) as const;

export function removalActions(given: Partial<RemovalActions>): RemovalActions {
  return {
    check: async () => ({
      line: 'fits',
      words: 'fit',
      picture: 'none',
      chain: { ok: true, count: 12, last: 'ab'.repeat(32) },
    }),
    picture: async () => null,
    openAppeal: done,
    decideAppeal: done,
    giveReason: done,
    markRestored: done,
    reviewTold: done,
    muteRule: done,
    eraseAuthor: done,
    eraseTold: done,
    copy: done,
    ...given,
  };
}
