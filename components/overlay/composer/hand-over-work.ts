import { say } from '~/lib/locale/say.ts';
import type { createClaimKeeper } from './claim-keeper.ts';
import type { ComposerHost } from './composer-host.ts';
import { doubtsOf, openField, putInto } from './hand-over.ts';
import { nextStep } from './review/review-state.ts';
import type { Doubt, Shown } from './shown.ts';

/** What the way of a draft into the field of the network needs of the composer. */
type HandOverHost = {
  host: ComposerHost;
  shown: () => Shown | null;
  change: (part: Partial<Shown>) => void;
  check: () => void;
  keep: () => void;
  keepNow: () => Promise<void>;
  /** Asks the hub who writes. */
  ask: ReturnType<typeof createClaimKeeper>['ask'];
};

/** Brings a draft into the field of the network, after whatever its author has to decide first. */
export function createHandOver({ host, shown, change, check, keep, keepNow, ask }: HandOverHost) {
  /** The answer that stood on the page when the composer was opened. */
  let answerBefore: string | null = null;
  /** Doubts that the author has put aside for this try. */
  let allowed = new Set<Doubt['kind']>();

  const answerNow = (key: string): string | null => host.verdict(key)?.answer?.key ?? null;

  /** Null when nothing speaks against it any more. */
  const appeared = (key: string): Doubt | null => {
    const answer = answerNow(key);
    if (answer === null || answer === answerBefore) return null;
    return { kind: 'answered', text: host.read(answer)?.text ?? null };
  };

  const put = async (box: HTMLElement, text: string) => {
    change({ handed: true });
    keep();
    // Before the words leave: an answer that is sent at once finds its draft kept.
    await keepNow();
    const taken = putInto(host, box, text);
    if (taken) return change({ busy: false, inserted: true });
    change({ busy: false, handed: false, told: say('composer_not_put') });
    keep();
  };

  /** Asked of the hub at the last moment; the author may decide to answer all the same, and then it is theirs. */
  const colleagueOn = async (): Promise<Doubt | null> => {
    const held = await ask(null);
    if (!held || !allowed.has('held')) return held && { kind: 'held', claim: held };
    await ask(held.holder.device);
    return null;
  };

  /** What the author has to decide first; else the field to write into, null where none opens. */
  const prepare = async (key: string): Promise<{ doubt: Doubt } | { box: HTMLElement | null }> => {
    await host.readAgain();
    const news = allowed.has('answered') ? null : appeared(key);
    if (news) return { doubt: news };
    const colleague = await colleagueOn();
    if (colleague) return { doubt: colleague };
    const box = await openField(host, key);
    const [doubt] = box ? doubtsOf(host, key, box).filter(({ kind }) => !allowed.has(kind)) : [];
    return doubt ? { doubt } : { box };
  };

  const handOver = async (): Promise<void> => {
    const now = shown();
    if (!now?.look || now.busy || now.text.trim() === '' || nextStep(now) !== 'insert') return;
    const { key, text } = now;
    change({ busy: true, doubt: null, told: null });
    check();
    const found = await prepare(key);
    if (shown()?.key !== key) return;
    if ('doubt' in found) change({ busy: false, doubt: found.doubt });
    else if (found.box) await put(found.box, text);
    else change({ busy: false, told: say('composer_no_field') });
  };

  return {
    /** The composer opens at this comment. */
    open(key: string) {
      allowed = new Set();
      answerBefore = answerNow(key);
    },
    /** True when the comment was answered since the composer was opened. */
    isAnswered: (key: string): boolean => answerNow(key) !== answerBefore,
    begin() {
      allowed = new Set();
      void handOver();
    },
    /** The author goes on in spite of the doubt that is shown. */
    goOn() {
      const doubt = shown()?.doubt;
      if (doubt) allowed.add(doubt.kind);
      void handOver();
    },
  };
}
