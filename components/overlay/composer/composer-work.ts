import { copyText } from '~/components/common/copy-text.ts';
import { shown as worthShowing } from '~/lib/answer/check.ts';
import { SITUATIONS, type SituationId } from '~/lib/answer/situations.ts';
import { say } from '~/lib/locale/say.ts';
import { advise } from './advise.ts';
import { bringEarlier } from './bring-earlier.ts';
import { createClaimKeeper } from './claim-keeper.ts';
import type { ComposerHost } from './composer-host.ts';
import { createHandOver } from './hand-over-work.ts';
import { createKeeper } from './keeper.ts';
import { keptOf, wordsAfter } from './kept-words.ts';
import { nextStep } from './review/review-state.ts';
import { createReviewWork } from './review/review-work.ts';
import { AT_ONCE, blank, type Shown } from './shown.ts';
import { createSpoken } from './spoken.ts';

/** A pause in typing after which the coach looks at the draft, ms (answers.md §3.3). */
const PAUSE_MS = 150;
/** How long the empty composer waits for what is known of the comment before it is drawn without, ms. */
const BLANK_MS = 20;
/** How soon the background is asked again when it did not answer, ms. */
const AGAIN_MS = 1500;

export type ComposerWork = ReturnType<typeof createComposerWork>;

/** What the composer does; `draw` is called after every change. */
export function createComposerWork(host: ComposerHost, draw: () => void) {
  let shown: Shown | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let opening: ReturnType<typeof setTimeout> | undefined;

  const change = (part: Partial<Shown>) => {
    if (!shown) return;
    shown = { ...shown, ...part };
    draw();
  };

  const spoken = createSpoken();

  const keeper = createKeeper(host.reach, (keeping) => change({ keeping }));

  const claim = createClaimKeeper(host.reach);

  const keep = () => shown?.look && keeper.later(shown.key, keptOf(shown, spoken.list()));

  const check = () => {
    clearTimeout(pause);
    if (!shown) return;
    const advice = advise(shown);
    change({ advice, checked: shown.text });
    spoken.show(worthShowing(advice?.findings ?? [], AT_ONCE).map(({ rule }) => rule));
  };

  const learn = async (key: string) => {
    const look = await host.reach('draft.look', { key });
    if (shown?.key !== key || shown.look) return;
    clearTimeout(opening);
    if (!look) {
      opening = setTimeout(() => void learn(key), AGAIN_MS);
      return change({ told: say('composer_not_reached'), keeping: shown.text === '' ? 'kept' : 'failed' });
    }
    const typed = shown.text;
    const { review } = look;
    const paired = shown.paired || look.paired;
    const { text, situation, muted, handed } = wordsAfter(look, typed);
    shown = { ...shown, look, review, text, situation: known(situation), muted, handed, paired, told: null };
    reviewing.watch();
    spoken.begin(look.saved?.spoken ?? []);
    check();
    if (typed !== '') keep();
    void compare(key);
  };

  const compare = async (key: string) => {
    const earlier = await bringEarlier(host.reach, key);
    if (earlier === null || shown?.key !== key) return;
    change({ earlier });
    if (shown.text.trim() !== '') check();
  };

  /** What was typed before the background had answered is kept behind what it keeps already. */
  const rescue = async (key: string, typed: string) => {
    const look = await host.reach('draft.look', { key });
    if (look) keeper.later(key, wordsAfter(look, typed));
  };

  const write = (text: string) => {
    change({ text, handed: false, told: null, doubt: null, ...(!shown?.look && { keeping: 'waiting' }) });
    claim.sign();
    clearTimeout(pause);
    pause = setTimeout(check, PAUSE_MS);
    keep();
  };

  const reviewing = createReviewWork({
    reach: host.reach,
    shown: () => shown,
    change,
    write,
    settle() {
      check();
      keep();
      return keeper.now();
    },
  });

  const handing = createHandOver({
    host,
    shown: () => shown,
    change,
    check,
    keep,
    keepNow: keeper.now,
    ask: claim.ask,
  });

  const close = () => {
    clearTimeout(pause);
    reviewing.stop();
    clearTimeout(opening);
    if (shown && !shown.look && shown.text !== '') void rescue(shown.key, shown.text);
    if (shown) claim.close(shown.inserted);
    void keeper.now();
    shown = null;
    draw();
  };

  return {
    shown: () => shown,
    review: reviewing,
    /** The way on for this draft: into the field of the network, or to a supervisor first. */
    send() {
      const step = shown && nextStep(shown);
      if (step === 'insert') handing.begin();
      else if (step === 'send') void reviewing.send();
    },
    open(key: string) {
      if (shown?.key === key && !shown.inserted) return;
      void keeper.now();
      claim.open(key);
      handing.open(key);
      shown = blank(key);
      clearTimeout(opening);
      opening = setTimeout(draw, BLANK_MS);
      void learn(key);
    },
    write,
    choose(situation: SituationId) {
      change({ situation });
      check();
      keep();
    },
    mute(rule: string) {
      if (!shown) return;
      change({ muted: [...new Set([...shown.muted, rule])] });
      check();
      keep();
    },
    unmute() {
      change({ muted: [] });
      check();
      keep();
    },
    insertAnyway: handing.goOn,
    notNow: () => change({ doubt: null }),
    paired() {
      change({ paired: true });
      check();
    },
    async copy(): Promise<void> {
      if (!shown) return;
      const copied = await copyText(shown.text, host.root);
      change({ told: say(copied ? 'composer_copied' : 'composer_not_copied'), handed: copied });
      keep();
    },
    /** Verdicts came: the answer may stand on the page now, and its draft is done with. */
    async heard(): Promise<void> {
      reviewing.heard();
      const key = shown?.key;
      if (key === undefined || !shown?.handed || !handing.isAnswered(key)) return;
      const look = await host.reach('draft.look', { key });
      if (look && look.saved === null && shown?.key === key && shown.handed) close();
    },
    keepNow: keeper.now,
    /** The page goes away. */
    leavePage() {
      void keeper.now();
      if (shown && !shown.inserted) claim.leave();
    },
    close,
  };
}

function known(situation: string | null): SituationId | null {
  return SITUATIONS.find(({ id }) => id === situation)?.id ?? null;
}
