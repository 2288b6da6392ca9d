import type { Choice } from '~/lib/log/calibration/judgement-schema.ts';
import type { DecidedBy, DecisionEvent } from '~/lib/log/calibration/rows.ts';
import { eventDataSchemas } from '~/lib/log/event.ts';
import type { FlagSpan, RuleRef } from '~/lib/log/moderation/moderation-events.ts';

/** What an organisation decided about a comment in the end, and everybody who had a part in it. */
export type Decision = {
  id: string;
  key: string;
  page: string;
  /** ISO 8601. */
  at: string;
  outcome: Choice;
  by: DecidedBy;
  flag: string | null;
  rule: RuleRef | null;
  reason: string | null;
  /** Ids of devices, and names where they are known. */
  actors: string[];
  people: string[];
};

type Word = Pick<Decision, 'id' | 'at' | 'outcome'>;
type Removal = Word & { rule: RuleRef | null; undone: boolean };

/** All that was decided about one comment so far. */
type Case = {
  key: string;
  page: string;
  flags: Map<string, Word & { flag: FlagSpan }>;
  removal: Removal | null;
  /** `of`: the complaint, or the removal where nobody complained. */
  appeal: (Word & { of: string; reason: string | null }) | null;
  actors: Set<string>;
  people: Set<string>;
};

/**
 * What stands of an organisation's decisions, one for each comment: a decided complaint, else a removal with a reason
 * that was not taken back, else what was said of its flags. What was removed and restored without a word says nothing.
 * @param events in the order of time.
 */
export function decisionsOf(events: readonly DecisionEvent[]): Decision[] {
  const cases = new Map<string, Case>();
  for (const event of events) {
    if (event.key === null || event.page === null) continue;
    const known = cases.get(event.key) ?? blankCase(event.key, event.page);
    cases.set(event.key, known);
    known.actors.add(event.actor);
    for (const name of event.people) known.people.add(name);
    TAKERS[event.type]?.(known, event);
  }
  return [...cases.values()].flatMap((each) => decisionOf(each) ?? []);
}

function blankCase(key: string, page: string): Case {
  const nobody = { actors: new Set<string>(), people: new Set<string>() };
  return { key, page, flags: new Map(), removal: null, appeal: null, ...nobody };
}

type Taker = (each: Case, event: DecisionEvent) => void;

const TAKERS: Partial<Record<DecisionEvent['type'], Taker>> = {
  'flag.confirmed': (each, event) => takeFlag(each, event, 'remove'),
  'flag.dismissed': (each, event) => takeFlag(each, event, 'keep'),
  'removal.done': takeRemoval,
  'removal.reason': takeReason,
  'removal.undone': ({ removal }) => {
    if (removal) removal.undone = true;
  },
  'appeal.decided': takeAppeal,
};

function takeFlag(each: Case, { id, at, data }: DecisionEvent, outcome: Choice): void {
  const flag = eventDataSchemas['flag.confirmed'].safeParse(data).data;
  if (flag) each.flags.set(`${flag.rule} ${flag.start} ${flag.end}`, { id, at, outcome, flag });
}

function takeRemoval(each: Case, { id, at, data }: DecisionEvent): void {
  const told = eventDataSchemas['removal.done'].safeParse(data).data;
  if (told?.by === 'us') each.removal = { id, at, outcome: 'remove', rule: told.rule, undone: false };
}

function takeReason({ removal }: Case, { data }: DecisionEvent): void {
  const told = eventDataSchemas['removal.reason'].safeParse(data).data;
  if (told && removal?.id === told.removal) removal.rule = told.rule;
}

function takeAppeal(each: Case, { id, at, data }: DecisionEvent): void {
  const told = eventDataSchemas['appeal.decided'].safeParse(data).data;
  if (!told) return;
  const { appeal: of, restored, reason, withdrawn } = told;
  if (!withdrawn) each.appeal = { id, at, outcome: restored ? 'keep' : 'remove', of, reason: reason || null };
  else if (each.appeal?.of === of) each.appeal = null;
}

function decisionOf(each: Case): Decision | null {
  const { key, page, flags, removal, appeal } = each;
  const who = { actors: [...each.actors], people: [...each.people] };
  const place = { key, page, ...who };
  const rule = removal?.rule ?? null;
  if (appeal) {
    const { of, ...word } = appeal;
    return { ...place, ...word, by: of === removal?.id ? 'review' : 'appeal', flag: null, rule };
  }
  if (removal?.undone) return null;
  if (removal) {
    const { id, at, outcome } = removal;
    return rule && { ...place, id, at, outcome, by: 'removal', flag: null, rule, reason: null };
  }
  const words = [...flags.values()];
  const word = words.findLast(({ outcome }) => outcome === 'remove') ?? words.at(-1);
  if (!word) return null;
  const { flag, ...said } = word;
  return { ...place, ...said, by: 'flag', flag: flag.rule, rule: null, reason: null };
}
