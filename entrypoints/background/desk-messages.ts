import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import { decideAppeal, openAppeal } from '~/lib/log/moderation/appeal.ts';
import { keyOfAppeal, keyOfRemoval, type Refusal, type Written } from '~/lib/log/moderation/desk.ts';
import { recordFlagDecision } from '~/lib/log/moderation/flag-decision.ts';
import { authorMeasures, recordBlock, recordWarning } from '~/lib/log/moderation/measures.ts';
import { muteRule } from '~/lib/log/moderation/rule-figures.ts';
import { forgetAuthor } from '~/lib/log/person/forget.ts';
import { storedVerdict } from '~/lib/log/queue/board.ts';
import { dropPicture, keepPicture } from '~/lib/log/removals/pictures.ts';
import { explainRemoval, recordRemoval, undoRemoval } from '~/lib/log/removals/removal.ts';
import { abandonSnapshot, recordRule } from '~/lib/log/removals/snapshot-use.ts';
import { takeSnapshot } from '~/lib/log/removals/take-snapshot.ts';
import type { Handlers } from '~/lib/messages/receive.ts';
import type { Judged, Kept, Outcome } from '~/lib/messages/table.ts';
import { warningParts } from '~/lib/moderation/warning-draft.ts';
import { knownRole, maySupervise } from '~/lib/settings/roles.ts';
import { readSettings } from '~/lib/settings/store.ts';
import { deliver, journalContext } from './jobs.ts';
import { pageRules } from './page-rules.ts';
import { takePicture } from './picture.ts';
import { ruleOf, rulesAt, unknownRule } from './rule-of.ts';
import { notifyTabs } from './tabs.ts';

type Desk =
  | 'flag.confirm'
  | 'flag.dismiss'
  | 'removal.snapshot'
  | 'removal.rule'
  | 'removal.abandon'
  | 'removal.done'
  | 'removal.reason'
  | 'removal.undo'
  | 'warning.issue'
  | 'block.record'
  | 'appeal.open'
  | 'appeal.decide'
  | 'rule.mute'
  | 'author.measures'
  | 'author.forget'
  | 'page.rules';

const REFUSED: Readonly<Record<Refusal, MessageKey>> = {
  'unknown-comment': 'moderation_refused_unknown_comment',
  'no-such-flag': 'moderation_refused_no_such_flag',
  'no-snapshot': 'moderation_refused_no_snapshot',
  'no-removal': 'moderation_refused_no_removal',
  'no-appeal': 'moderation_refused_no_appeal',
  'already-decided': 'moderation_refused_already_decided',
  'same-person': 'moderation_refused_same_person',
  'own-comment': 'moderation_refused_own_comment',
  'unknown-author': 'moderation_refused_unknown_author',
  guarded: 'moderation_refused_guarded',
  'already-gone': 'moderation_refused_already_gone',
};

/** Why the moderation desk did not write something down, as the key of a sentence. */
export function refusalOf(why: Refusal): MessageKey {
  return REFUSED[why];
}

/** What is done with messages of the moderation desk. */
export const deskMessages: Pick<Handlers, Desk> = {
  'flag.confirm': async ({ key, flag }) =>
    judged(key, await recordFlagDecision(await journalContext(), key, flag, 'confirmed')),

  'flag.dismiss': async ({ key, flag }) =>
    judged(key, await recordFlagDecision(await journalContext(), key, flag, 'dismissed')),

  'removal.snapshot': async ({ key, rule: number, crop, removing }, { tab }) => {
    // At once: for as long as it takes, the card is out of the way.
    const png = await takePicture(tab, crop);
    const rule = await ruleOf(key, number);
    if ('reason' in rule) return rule;
    const context = await journalContext();
    const picture = png && (await keepPicture(png, key, context.now));
    const written = await takeSnapshot(context, key, rule.rule, picture, removing);
    if (!written.ok && picture !== null) await dropPicture(picture);
    const answer = await kept(key, written);
    return answer.ok ? { ...answer, picture: picture !== null } : answer;
  },

  'removal.rule': async ({ key, snapshot, rule: number }) => {
    const rule = await ruleOf(key, number);
    if ('reason' in rule) return rule;
    if (rule.rule === null) return unknownRule(number);
    return kept(key, await recordRule(await journalContext(), key, snapshot, rule.rule));
  },

  'removal.abandon': async ({ key, snapshot }) =>
    done(await abandonSnapshot(await journalContext(), key, snapshot), key),

  'removal.done': async ({ key, rule: number, ...told }) => {
    const rule = await ruleOf(key, number);
    if ('reason' in rule) return rule;
    return kept(key, await recordRemoval(await journalContext(), key, { ...told, rule: rule.rule }));
  },

  'removal.reason': async ({ removal, rule: number, networkReason, note }) => {
    const key = await keyOfRemoval(removal);
    const rule = await ruleOf(key, number);
    if ('reason' in rule) return rule;
    const reason = { rule: rule.rule, networkReason, note };
    return kept(key, await explainRemoval(await journalContext(), removal, reason));
  },

  'removal.undo': async ({ removal }) =>
    kept(await keyOfRemoval(removal), await undoRemoval(await journalContext(), removal)),

  'warning.issue': async ({ key, rule: number, ...told }) => {
    const rule = await ruleOf(key, number);
    if ('reason' in rule) return rule;
    if (rule.rule === null) return unknownRule(number);
    return kept(key, await recordWarning(await journalContext(), key, { ...told, rule: rule.rule }));
  },

  'block.record': async ({ key, rule: number, ...told }) => {
    const rule = await ruleOf(key, number);
    if ('reason' in rule) return rule;
    return kept(key, await recordBlock(await journalContext(), key, { ...told, rule: rule.rule }));
  },

  'appeal.open': async ({ removal, text }) =>
    kept(await keyOfRemoval(removal), await openAppeal(await journalContext(), removal, text)),

  'appeal.decide': async ({ appeal, ...decision }) =>
    kept(
      await keyOfAppeal(appeal),
      await decideAppeal(await journalContext(), appeal, decision, (await knownRole()) !== null),
    ),

  'rule.mute': async ({ rule, muted }) => {
    if (!maySupervise(await knownRole()))
      return { ok: false, reason: say('moderation_refused_not_supervisor') };
    const { pages } = await readSettings();
    return done(await muteRule(await journalContext(), rule, muted, pages));
  },

  'author.measures': async ({ key, rule: number, flag }) => {
    const rules = await rulesAt(key);
    const view = await authorMeasures(key, rules.ladder, new Date());
    if (view === null) return null;
    const rule = rules.rules.find((known) => known.number === number);
    const words = flag && (await storedVerdict(key))?.text.slice(flag.start, flag.end);
    const flagged = flag && words ? { kind: flag.kind, words } : null;
    const next = stepAfter(rules.ladder.steps, view.next);
    const warning = rule ? warningParts({ author: view.author, flagged, rule, next }) : [];
    return { ...view, ladder: rules.ladder, warning };
  },

  'author.forget': async ({ key }) => done(await forgetAuthor(await journalContext(), key)),

  'page.rules': async (page) => pageRules(await readSettings(), page),
};

/** The step that follows one, for «при повторе»; null after the last. */
function stepAfter(steps: readonly string[], step: string): string | null {
  return steps[steps.indexOf(step) + 1] ?? null;
}

async function judged(key: string, written: Written): Promise<Judged> {
  const answer = await kept(key, written);
  return answer.ok ? { ok: true, verdict: answer.verdict } : answer;
}

/** Tells every tab of the page, delivers, and answers with the comment as it stands now. */
async function kept(key: string | undefined, written: Written): Promise<Kept> {
  const outcome = done(written, key);
  if (!outcome.ok) return outcome;
  const stored = key === undefined ? undefined : await storedVerdict(key);
  if (!written.ok || !stored) return { ok: false, reason: say(REFUSED['unknown-comment']) };
  return { ok: true, id: written.event, verdict: stored.verdict };
}

function done(written: Written, key?: string): Outcome {
  if (!written.ok) return { ok: false, reason: say(REFUSED[written.why]) };
  const page = key?.split(':').slice(0, 2).join(':');
  void notifyTabs(page === undefined ? { notice: 'settings.changed' } : { notice: 'verdicts.changed', page });
  void deliver();
  return { ok: true };
}
