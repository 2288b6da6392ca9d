import type { DeskState } from './desk-state.ts';
import { rulesOf, type Shown, type Step } from './shown.ts';
import type { createSnapshotWork } from './snapshot-work.ts';
import type { Rule } from './types.ts';

/** Steps in which it is still open what became of the comment, and by whose hand. */
const BEFORE: ReadonlySet<Step> = new Set(['rules', 'point', 'gone']);

/**
 * The steps of a removal: the snapshot is acknowledged first, then the rule, then the network's own control is
 * shown, a person presses it, and what became of it is recorded. Nothing here presses anything of the network.
 */
export function createRemovalWork(
  { host, shown, change, still, ask, took }: DeskState,
  { take, drop, forget }: ReturnType<typeof createSnapshotWork>,
) {
  /** True while a rule is being written down. */
  let ruling = false;

  /** The network's own control that this step is about; null when the page shows none. */
  const control = (): HTMLElement | null => {
    const now = shown();
    const element = now && host.element(now.key);
    if (!now || !element) return null;
    if (now.step === 'point') return host.site.removeControl(element);
    if (now.step === 'restore') return host.site.restoreControl(element);
    return now.step === 'block' ? host.site.blockControl(element) : null;
  };

  /** Brings the control into view and puts the focus on it; the click is the moderator's. */
  const point = () => {
    const key = shown()?.key;
    const aim = control() ?? (key === undefined ? null : host.element(key));
    aim?.scrollIntoView({ block: 'center' });
    control()?.focus({ preventScroll: true });
    change({});
  };

  /** Writes the rule down on the snapshot; true when it stands there and the same removal goes on. */
  const writeRule = async ({ key, step }: Shown, snapshot: string, { number }: Rule): Promise<boolean> => {
    ruling = true;
    const done = await ask(host.reach('removal.rule', { key, snapshot, rule: number }));
    ruling = false;
    if (!still(key) || shown()?.step !== step) return false;
    if (done) took(done.verdict);
    return done !== null;
  };

  const remove = async (now: Shown, by: Rule) => {
    const { receipt } = now;
    if (!receipt) return;
    const ruled = await writeRule(now, receipt.id, by);
    if (shown()?.receipt !== receipt) return;
    if (!ruled) {
      // Whatever stood in the way: it begins anew, with the evidence.
      drop(now.key, receipt.id);
      return change({ receipt: null });
    }
    change({ step: 'point', receipt: { ...receipt, rule: by }, pressed: false, wanted: null });
    point();
    await heard();
  };

  /** Why it was removed, said afterwards. */
  const explain = async (now: Shown, by: Rule) => {
    if (!now.removal) return;
    const request = { removal: now.removal, rule: by.number, networkReason: null, note: '' };
    const done = await ask(host.reach('removal.reason', request));
    if (done && still(now.key)) took(done.verdict, { step: 'removed' });
  };

  /** Goes on with the rule that was chosen, as soon as there is all it needs. */
  const settle = async () => {
    const now = shown();
    if (!now?.page || now.wanted === null || ruling) return;
    if (now.step === 'rules' && !now.receipt) return;
    const chosen = rulesOf(now)[now.wanted - 1];
    change({ wanted: null });
    if (chosen) await (now.step === 'reason' ? explain(now, chosen) : remove(now, chosen));
  };

  /** Says that the moderator removed it. */
  const tell = async () => {
    const now = shown();
    if (!now?.receipt) return;
    const { key, receipt } = now;
    const told = { key, snapshot: receipt.id, by: 'us', rule: null, networkReason: null } as const;
    const done = await ask(host.reach('removal.done', told));
    if (done && still(key)) took(done.verdict, { step: 'removed', removal: done.id });
  };

  /** The comment went. By whom is said by what was seen; where nothing was, the moderator is asked. */
  const gone = ({ key, step, verdict: { removal = null }, receipt }: Shown) => {
    const asking = removal === null && step !== 'rules';
    const kept = asking || removal?.snapshot === receipt?.id ? receipt : null;
    forget();
    if (receipt && !kept) drop(key, receipt.id);
    const part = { receipt: kept, removal: removal?.id ?? null, wanted: null };
    if (removal?.by !== 'us') change({ step: 'gone', ...part });
    else change({ step: removal.rule === null ? 'reason' : 'removed', ...part });
  };

  const returned = async () => {
    const now = shown();
    if (!now?.removal) return;
    const done = await ask(host.reach('removal.undo', { removal: now.removal }));
    if (done && still(now.key)) took(done.verdict, { step: 'restored' });
  };

  /** What the card waits for may have happened. */
  const heard = async () => {
    const now = shown();
    if (!now || now.busy) return;
    const isGone = now.verdict.state === 'gone';
    if (isGone && BEFORE.has(now.step)) gone(now);
    if (!isGone && now.step === 'restore') await returned();
  };

  return {
    control,
    point,
    heard,
    settle,
    tell,
    /** The removal begins, with the evidence. */
    async begin(): Promise<void> {
      change({ step: 'rules', receipt: null, wanted: null, told: null });
      const receipt = await take(true);
      if (!receipt) return;
      change({ receipt });
      await settle();
    },
    /** One of the rules by its place in the list, from 1; kept until the evidence is there. */
    async choose(place: number): Promise<void> {
      change({ wanted: place });
      await settle();
    },
    /** The evidence alone, where answering comes before removing; once more where a picture is allowed by now. */
    async record(): Promise<void> {
      const now = shown();
      if (!now || now.taking) return;
      const recorded = await take(false);
      if (!recorded) return;
      if (now.recorded) drop(now.key, now.recorded.id);
      change({ recorded });
    },
    /** The evidence of the removal once more: the browser may allow a picture by now. */
    async retake(): Promise<void> {
      const now = shown();
      const old = now?.receipt;
      if (!now || !old?.rule || now.taking || now.busy) return;
      const fresh = await take(true);
      if (!fresh) return;
      const ruled = await writeRule(now, fresh.id, old.rule);
      const [one, other] = ruled && shown()?.receipt === old ? [fresh, old] : [old, fresh];
      drop(now.key, other.id);
      if (one === old) return;
      change({ receipt: { ...fresh, rule: old.rule } });
      point();
      await heard();
    },
    /** A press on the network's control: from now on the comment may go at any moment. */
    pressed(target: EventTarget | null) {
      const aim = shown()?.step === 'point' ? control() : null;
      if (aim && target instanceof Node && aim.contains(target)) change({ pressed: true });
    },
    /** «Не удаляю»: whatever was pressed, the comment stands. */
    giveUp: () => change({ pressed: false }),
    /** «Нет, не я»: what was kept for the removal is dropped. */
    disown() {
      const now = shown();
      if (now?.receipt) drop(now.key, now.receipt.id);
      change({ receipt: null });
    },
    restore() {
      change({ step: 'restore' });
      point();
    },
  };
}
