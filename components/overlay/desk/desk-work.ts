import { isGuarded } from '~/components/common/flag-view.ts';
import { say } from '~/lib/locale/say.ts';
import type { DeskHost } from './desk-host.ts';
import { createDeskState } from './desk-state.ts';
import { createFlagDecision } from './flag-decision.ts';
import { createMeasureWork } from './measure-work.ts';
import { createRemovalWork } from './removal-work.ts';
import { type DeskPlace, rulesOf, type Shown, type Step } from './shown.ts';
import { createSnapshotWork, type Veil } from './snapshot-work.ts';

export type DeskWork = ReturnType<typeof createDeskWork>;

/** Steps that lead back to the flags they were taken from. */
const SIDE_STEPS: ReadonlySet<Step> = new Set(['rules', 'warn', 'block']);

/**
 * What the buttons of the card do. Every decision is acknowledged by the background before the card says
 * that it is done. `veil` takes the card out of the way of a picture.
 */
export function createDeskWork(host: DeskHost, draw: () => void, veil: Veil) {
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
    void removal.settle();
    const now = shown();
    const { confirmed: _, ...flag } = now?.flags[0] ?? { confirmed: false };
    const rule = (now && rulesOf(now)[0]?.number) ?? null;
    const span = 'kind' in flag ? flag : null;
    const measures = await host.reach('author.measures', { key, rule, flag: span });
    if (still(key)) change({ measures });
  };

  const snapshots = createSnapshotWork(state, veil);
  const removal = createRemovalWork(state, snapshots);
  const measures = createMeasureWork(state, learn);

  const close = () => {
    snapshots.leave();
    set(null);
  };

  /** What came up by itself is not lost when somebody asks for something else. */
  const putOff = () => {
    const now = shown();
    if (now?.unasked && now.step === 'reason') host.putOff(now.key);
  };

  return {
    ...removal,
    ...measures,
    decide: createFlagDecision(state),
    shown,
    close,
    /** Another card was asked for. */
    giveWay() {
      putOff();
      close();
    },
    open(key: string, step: DeskPlace) {
      const verdict = host.verdict(key);
      if (!verdict) return;
      if (shown()?.key !== key) putOff();
      snapshots.leave();
      // Whatever door it came through: criticism without a flag is answered.
      const place = step === 'rules' && isGuarded(verdict) ? 'flags' : step;
      set(opened(key, place, verdict, host.read(key)?.text ?? ''));
      if (place === 'rules') void removal.begin();
      void learn(key);
    },
    /** After a snapshot that was not kept. */
    again() {
      const now = shown();
      if (!now) return;
      void removal.begin();
      void learn(now.key);
    },
    /** «Не удаляю». */
    giveUp() {
      removal.giveUp();
      close();
    },
    /** «Нет», to the question who removed it. */
    disown() {
      removal.disown();
      close();
    },
    /** The page is left. */
    leave() {
      snapshots.leave(false);
      set(null);
    },
    /** Verdicts came: what is shown may be another thing now. */
    heard() {
      const now = shown();
      const verdict = now && host.verdict(now.key);
      if (!verdict || verdict === now.verdict) return;
      change({ verdict });
      void removal.heard();
    },
    block() {
      change({ step: 'block', told: null });
      removal.point();
    },
    /** True when the digit chooses a rule, or may once the rules are known. */
    chooseByDigit(digit: number): boolean {
      const now = shown();
      const choosing = now?.step === 'rules' || now?.step === 'reason';
      if (!choosing || (now.page && !rulesOf(now)[digit - 1])) return false;
      void removal.choose(digit);
      return true;
    },
    /** One step back; from the first step the card closes. */
    back() {
      const now = shown();
      if (!now || !SIDE_STEPS.has(now.step) || now.flags.length === 0) return close();
      snapshots.leave();
      change({ step: 'flags', receipt: null, told: null });
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
    recorded: null,
    receipt: null,
    taking: null,
    wanted: null,
    pressed: false,
    removal: verdict.removal?.id ?? null,
    draft: null,
    busy: false,
    told: null,
  };
}
