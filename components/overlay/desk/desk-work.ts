import { isGuarded } from '~/components/common/flag-view.ts';
import { say } from '~/lib/locale/say.ts';
import type { DeskHost } from './desk-host.ts';
import { createDeskState } from './desk-state.ts';
import { createFlagDecision } from './flag-decision.ts';
import { createMeasureWork } from './measure-work.ts';
import { createRemovalWork } from './removal-work.ts';
import { type DeskPlace, rulesOf, type Shown, type Step } from './shown.ts';

export type DeskWork = ReturnType<typeof createDeskWork>;

/** Steps that lead back to the flags they were taken from. */
const SIDE_STEPS: ReadonlySet<Step> = new Set(['rules', 'warn', 'block']);

/**
 * What the buttons of the card do. Every decision is acknowledged by the background before the card says
 * that it is done. `veil` takes the card out of the way of a picture.
 */
export function createDeskWork(host: DeskHost, draw: () => void, veil: (on: boolean) => void) {
  const state = createDeskState(host, draw);
  const { shown, set, change, still } = state;

  /** Rules of the page and measures against the author: asked anew for each card. */
  const learn = async (key: string) => {
    const [network, owner = ''] = key.split(':');
    if (network !== 'vk' && network !== 'ok') return;
    const page = await host.reach('page.rules', { network, owner });
    if (!still(key)) return;
    if (page === null) return change({ told: say('desk_unreachable') });
    change({ page });
    const now = shown();
    const { confirmed: _, ...flag } = now?.flags[0] ?? { confirmed: false };
    const rule = (now && rulesOf(now)[0]?.number) ?? null;
    const span = 'kind' in flag ? flag : null;
    const measures = await host.reach('author.measures', { key, rule, flag: span });
    if (still(key)) change({ measures });
  };

  const removal = createRemovalWork(state, veil);
  const measures = createMeasureWork(state, learn);

  const close = () => {
    const now = shown();
    set(null);
    if (now && !now.unasked) host.focusMark(now.key);
  };

  return {
    ...removal,
    ...measures,
    decide: createFlagDecision(state),
    shown,
    close,
    open(key: string, step: DeskPlace) {
      const verdict = host.verdict(key);
      if (!verdict) return;
      // Whatever door it came through: criticism without a flag is answered.
      const place = step === 'rules' && isGuarded(verdict) ? 'flags' : step;
      set(opened(key, place, verdict, host.read(key)?.text ?? ''));
      void learn(key);
    },
    /** Verdicts came: what is shown may be another thing now. */
    heard() {
      const now = shown();
      const verdict = now && host.verdict(now.key);
      if (!verdict || verdict === now.verdict) return;
      change({ verdict });
      void removal.heard();
    },
    step: (step: Step) => change({ step, told: null }),
    block() {
      change({ step: 'block', told: null });
      removal.point();
    },
    /** True when the digit chose a rule. */
    chooseByDigit(digit: number): boolean {
      const now = shown();
      const choosing = now?.step === 'rules' || now?.step === 'reason';
      const rule = choosing ? rulesOf(now)[digit - 1] : undefined;
      if (rule) void removal.choose(rule);
      return rule !== undefined;
    },
    /** One step back; from the first step the card closes. */
    back() {
      const now = shown();
      if (now && SIDE_STEPS.has(now.step) && now.flags.length > 0) change({ step: 'flags', told: null });
      else close();
    },
  };
}

function opened(key: string, step: DeskPlace, verdict: Shown['verdict'], text: string): Shown {
  return {
    key,
    step,
    unasked: step === 'reason',
    text,
    flags: verdict.flags,
    dismissed: [],
    verdict,
    page: null,
    measures: null,
    receipt: null,
    removal: verdict.removal?.id ?? null,
    draft: null,
    busy: false,
    told: null,
  };
}
