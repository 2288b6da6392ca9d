import { database } from '~/lib/log/database.ts';
import type { JournalContext } from '~/lib/log/journal.ts';
import type { RuleRow } from '~/lib/log/removals/removal-rows.ts';
import type { Settings } from '~/lib/settings/schema.ts';
import { decideOnAll, type Written } from './desk.ts';
import { examine, vulgarPages } from './examine.ts';

/** From here on a rule is called noisy; both have to hold. */
const NOISY = { dismissed: 5, share: 0.6 };

/** A rule of the detector with what people said of it; `noisy`: muting is proposed, never done by itself. */
export type RuleFigures = RuleRow & { noisy: boolean };

/** All rules anybody has spoken of, the most dismissed first; fit for `observe`. */
export async function ruleFigures(): Promise<RuleFigures[]> {
  const rows = await database.rules.toArray();
  return rows
    .map((row) => ({ ...row, noisy: isNoisy(row) }))
    .sort((one, other) => other.dismissed - one.dismissed || (one.rule < other.rule ? -1 : 1));
}

/**
 * Writes down that a supervisor mutes a rule of the detector, or lets it speak again, and takes its flags
 * off every comment, or puts them back.
 */
export async function muteRule(
  context: JournalContext,
  rule: string,
  muted: boolean,
  pages: Settings['pages'],
): Promise<Written> {
  return decideOnAll(context, ({ projection, note }) => {
    const known = projection.rules.get(rule);
    if ((known?.muted ?? false) === muted) return { known: '' };
    const { confirmed, dismissed } = known ?? { confirmed: 0, dismissed: 0 };
    const data = { rule, muted, confirmed, dismissed };
    const event = note({ type: 'rule.muted', key: null, page: null, data });
    examine(projection, note, vulgarPages(pages), true);
    return { known: event?.id ?? '' };
  });
}

function isNoisy({ confirmed, dismissed, muted }: RuleRow): boolean {
  return !muted && dismissed >= NOISY.dismissed && dismissed >= NOISY.share * (confirmed + dismissed);
}
