import type { DeskState } from './desk-state.ts';
import { cropOf, painted } from './picture.ts';
import type { Receipt } from './removal.tsx';
import type { Rule } from './types.ts';

/** Takes our own card out of the way of a picture of the page, and back. */
type Veil = (on: boolean) => void;

/**
 * The steps of a removal: the snapshot is acknowledged first, then the network's own control is shown, a
 * person presses it, and what became of it is recorded. Nothing here presses anything of the network.
 */
export function createRemovalWork({ host, shown, still, change, ask, took }: DeskState, veil: Veil) {
  /** The evidence, with a picture where the browser allows one. */
  const keep = async (rule: Rule | null): Promise<Receipt | null> => {
    const key = shown()?.key;
    if (key === undefined) return null;
    const element = host.element(key);
    element?.scrollIntoView({ block: 'center' });
    veil(true);
    await painted();
    const request = { key, rule: rule?.number ?? null, crop: element && cropOf(element) };
    const kept = await ask(host.reach('removal.snapshot', request));
    veil(false);
    if (!kept || !still(key)) return null;
    return { id: kept.id, at: new Date().toISOString(), rule, picture: kept.picture };
  };

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

  const remove = async (rule: Rule) => {
    const receipt = await keep(rule);
    if (!receipt) return;
    change({ step: 'point', receipt });
    point();
  };

  /** Why it was removed, said afterwards. */
  const explain = async (rule: Rule) => {
    const now = shown();
    if (!now?.removal) return;
    const request = { removal: now.removal, rule: rule.number, networkReason: null, note: '' };
    const done = await ask(host.reach('removal.reason', request));
    if (done && still(now.key)) took(done.verdict, { step: 'removed' });
  };

  const gone = async () => {
    const now = shown();
    if (!now) return;
    const { key, verdict, receipt } = now;
    if (verdict.removal?.by === 'us') return change({ step: 'removed', removal: verdict.removal.id });
    const rule = receipt?.rule?.number ?? null;
    const told = { key, snapshot: receipt?.id ?? null, by: 'us', rule, networkReason: null } as const;
    const done = await ask(host.reach('removal.done', told));
    if (done && still(key)) took(done.verdict, { step: 'removed', removal: done.id });
  };

  const returned = async () => {
    const now = shown();
    if (!now?.removal) return;
    const done = await ask(host.reach('removal.undo', { removal: now.removal }));
    if (done && still(now.key)) took(done.verdict, { step: 'restored' });
  };

  return {
    control,
    point,
    async choose(rule: Rule): Promise<void> {
      const now = shown();
      if (!now || now.busy) return;
      await (now.step === 'reason' ? explain(rule) : remove(rule));
    },
    /** The evidence alone, where answering comes before removing. */
    async keepOnly(): Promise<void> {
      const receipt = await keep(null);
      if (receipt) change({ receipt });
    },
    /** The evidence once more: the browser may allow a picture by now. */
    async retake(): Promise<void> {
      const now = shown();
      if (!now || now.busy) return;
      const receipt = await keep(now.receipt?.rule ?? null);
      if (!receipt) return;
      change({ receipt });
      if (now.step === 'point') point();
    },
    restore() {
      change({ step: 'restore' });
      point();
    },
    /** What the card waits for may have happened. */
    async heard(): Promise<void> {
      const now = shown();
      if (!now || now.busy) return;
      if (now.step === 'point' && now.verdict.state === 'gone') await gone();
      if (now.step === 'restore' && now.verdict.state !== 'gone') await returned();
    },
  };
}
