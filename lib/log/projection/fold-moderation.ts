import { eventDataSchemas, type LogEvent } from '~/lib/log/event.ts';
import { countDecision, decisionOn, standingFlags, withDecision } from '~/lib/log/moderation/flags.ts';
import type { FlagDecision, PersonalRow } from '~/lib/log/rows.ts';
import { foldAppeal } from './fold-appeal.ts';
import { foldErased } from './fold-erased.ts';
import { foldMeasure } from './fold-measure.ts';
import { foldRemoval } from './fold-removal.ts';
import type { Projection } from './projection.ts';

/**
 * Adds one event of the moderation desk to a projection.
 * @throws ZodError when the data of the event does not fit its kind.
 */
export function foldModeration(projection: Projection, event: LogEvent, personal: PersonalRow | null): void {
  const { comments, rules } = projection;
  switch (event.type) {
    case 'flag.raised': {
      const { flags: raised, lexicon } = eventDataSchemas['flag.raised'].parse(event.data);
      const row = comments.get(event.key ?? '');
      if (row) comments.set(row.key, { ...row, raised, lexicon, flags: standingFlags({ ...row, raised }) });
      return;
    }
    case 'flag.confirmed':
      foldDecision(projection, event, 'confirmed');
      return;
    case 'flag.dismissed':
      foldDecision(projection, event, 'dismissed');
      return;
    case 'rule.muted': {
      const { rule, muted } = eventDataSchemas['rule.muted'].parse(event.data);
      rules.set(rule, { ...(rules.get(rule) ?? { rule, confirmed: 0, dismissed: 0 }), muted });
      return;
    }
    case 'warning.issued':
    case 'block.recorded':
      foldMeasure(projection, event, personal);
      return;
    case 'data.erased':
      foldErased(projection, event);
      return;
    case 'appeal.opened':
    case 'appeal.decided':
      foldAppeal(projection, event, personal);
      return;
    default:
      foldRemoval(projection, event, personal);
  }
}

function foldDecision(projection: Projection, event: LogEvent, decision: FlagDecision['decision']): void {
  const { comments, rules } = projection;
  const flag = eventDataSchemas['flag.dismissed'].parse(event.data);
  const row = comments.get(event.key ?? '');
  if (!row) return;
  rules.set(flag.rule, countDecision(rules.get(flag.rule), flag.rule, decisionOn(row, flag), decision));
  comments.set(row.key, withDecision(row, flag, decision));
}
