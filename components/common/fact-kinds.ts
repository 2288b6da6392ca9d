import type { FactKind } from '~/lib/comment/page-fact.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';

/** What each kind of fact is called. */
export const FACT_KIND_WORDS = {
  phone: 'fact_phone',
  hours: 'fact_hours',
  link: 'fact_link',
  other: 'fact_other',
} as const satisfies Record<FactKind, MessageKey>;
