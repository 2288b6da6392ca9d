import { copyText } from '~/components/common/copy-text.ts';
import { shown as worthShowing } from '~/lib/answer/check.ts';
import { SITUATIONS, type SituationId } from '~/lib/answer/situations.ts';
import { say } from '~/lib/locale/say.ts';
import type { DraftLook, KeptDraft } from '~/lib/log/draft-view.ts';
import { advise, countFindings } from './advise.ts';
import { bringEarlier } from './bring-earlier.ts';
import { createClaimKeeper } from './claim-keeper.ts';
import type { ComposerHost } from './composer-host.ts';
import { doubtsOf, openField, putInto } from './hand-over.ts';
import { createKeeper } from './keeper.ts';
import { nextStep } from './review/review-state.ts';
import { createReviewWork } from './review/review-work.ts';
import { AT_ONCE, blank, type Doubt, type Shown } from './shown.ts';
import { createSpoken } from './spoken.ts';

/** A pause in typing after which the coach looks at the draft, ms (answers.md §3.3). */
const PAUSE_MS = 150;
/** How long the empty composer waits for what is known of the comment before it is drawn without, ms. */
const BLANK_MS = 20;
/** How soon the background is asked again when it did not answer, ms. */
const AGAIN_MS = 1500;

export type ComposerWork = ReturnType<typeof createComposerWork>;

/** What the composer does; `draw` is called after every change. */
export function createComposerWork(host: ComposerHost, draw: () => void, leave: () => void) {
  let shown: Shown | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let opening: ReturnType<typeof setTimeout> | undefined;
  /** The answer that stood on the page when the composer was opened. */
  let answerBefore: string | null = null;
  /** Doubts that the author has put aside for this try. */
  let allowed = new Set<Doubt['kind']>();

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

  const answerNow = (key: string): string | null => host.verdict(key)?.answer?.key ?? null;

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
    await keeper.now();
    const taken = putInto(host, box, text);
    if (taken) return change({ busy: false, inserted: true });
    change({ busy: false, handed: false, told: say('composer_not_put') });
    keep();
  };

  /** Asked of the hub at the last moment; the author may decide to answer all the same, and then it is theirs. */
  const colleagueOn = async (): Promise<Doubt | null> => {
    const held = await claim.ask(null);
    if (!held || !allowed.has('held')) return held && { kind: 'held', claim: held };
    await claim.ask(held.holder.device);
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
    if (!shown?.look || shown.busy || shown.text.trim() === '' || nextStep(shown) !== 'insert') return;
    const { key, text } = shown;
    change({ busy: true, doubt: null, told: null });
    check();
    const found = await prepare(key);
    if (shown?.key !== key) return;
    if ('doubt' in found) change({ busy: false, doubt: found.doubt });
    else if (found.box) await put(found.box, text);
    else change({ busy: false, told: say('composer_no_field') });
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

  const insert = () => {
    allowed = new Set();
    void handOver();
  };

  return {
    shown: () => shown,
    review: reviewing,
    /** The way on for this draft: into the field of the network, or to a supervisor first. */
    send() {
      const step = shown && nextStep(shown);
      if (step === 'insert') insert();
      else if (step === 'send') void reviewing.send();
    },
    open(key: string) {
      if (shown?.key === key && !shown.inserted) return;
      void keeper.now();
      claim.open(key);
      allowed = new Set();
      answerBefore = answerNow(key);
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
    insertAnyway() {
      if (shown?.doubt) allowed.add(shown.doubt.kind);
      void handOver();
    },
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
      if (key === undefined || !shown?.handed || answerNow(key) === answerBefore) return;
      const look = await host.reach('draft.look', { key });
      if (look && look.saved === null && shown?.key === key && shown.handed) leave();
    },
    keepNow: keeper.now,
    /** The page goes away. */
    leavePage() {
      void keeper.now();
      if (shown && !shown.inserted) claim.leave();
    },
    close() {
      clearTimeout(pause);
      reviewing.stop();
      clearTimeout(opening);
      if (shown && !shown.look && shown.text !== '') void rescue(shown.key, shown.text);
      if (shown) claim.close(shown.inserted);
      void keeper.now();
      shown = null;
      draw();
    },
  };
}

function keptOf({ text, situation, muted, handed, advice }: Shown, spoken: string[]): KeptDraft {
  return { text, situation, muted, handed, spoken, findings: countFindings(advice?.findings ?? []) };
}

/** The draft that is kept with the words typed since behind its own. */
function wordsAfter({ saved }: DraftLook, typed: string): KeptDraft {
  const kept = saved ?? { text: '', situation: null, muted: [], findings: [], handed: false };
  const { text, situation, muted, findings, handed } = kept;
  if (typed === '') return { text, situation, muted, findings, handed };
  const gap = text === '' || /\s$/u.test(text) ? '' : ' ';
  return { text: text + gap + typed, situation, muted, findings, handed: false };
}

function known(situation: string | null): SituationId | null {
  return SITUATIONS.find(({ id }) => id === situation)?.id ?? null;
}
