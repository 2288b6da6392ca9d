import { say } from '~/lib/locale/say.ts';
import { warningText } from '~/lib/moderation/warning-draft.ts';
import { blockHours } from './block-hours.ts';
import type { DeskState } from './desk-state.ts';
import { rulesOf } from './shown.ts';

/**
 * Warnings and blocks: drafted and explained here, done by the moderator in the network, recorded when they
 * say so. `learn` asks anew what was done about the author.
 */
export function createMeasureWork(
  { host, shown, still, change, ask, took }: DeskState,
  learn: (key: string) => Promise<void>,
) {
  /** The network's reply field under the comment's post; null when it is not open. */
  const replyBox = (): HTMLElement | null => {
    const key = shown()?.key;
    const element = key === undefined ? null : host.element(key);
    return element && host.site.replyBox(host.site.postOf(element) ?? host.root.body);
  };

  const recorded = async (
    key: string,
    asking: ReturnType<typeof host.reach<'warning.issue'>>,
    told: string,
  ) => {
    const done = await ask(asking);
    if (!done || !still(key)) return;
    took(done.verdict, { step: 'flags', draft: null });
    await learn(key);
    change({ told });
  };

  return {
    /** Opens the draft of a warning; what was written before is kept. */
    warn() {
      const now = shown();
      if (now?.measures) {
        change({ step: 'warn', told: null, draft: now.draft ?? warningText(now.measures.warning) });
      }
    },
    /** Puts the focus into the network's reply field. */
    answer() {
      const box = replyBox();
      box?.scrollIntoView({ block: 'center' });
      box?.focus({ preventScroll: true });
      if (!box) change({ told: say('desk_no_reply_box') });
    },
    insert(text: string) {
      const box = replyBox();
      if (box) host.site.insertDraft(box, text);
      change({ draft: text, told: say(box ? 'desk_inserted' : 'desk_no_reply_box') });
    },
    async copy(text: string): Promise<void> {
      const copied = await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      );
      change({ draft: text, told: say(copied ? 'desk_copied' : 'desk_not_copied') });
    },
    async issued(text: string): Promise<void> {
      const now = shown();
      const [rule] = now ? rulesOf(now) : [];
      if (!now || !rule) return;
      const snapshot = now.recorded?.id ?? null;
      const said = { key: now.key, rule: rule.number, step: 'warn', text, snapshot };
      await recorded(now.key, host.reach('warning.issue', said), say('desk_warning_recorded'));
    },
    async blocked(): Promise<void> {
      const now = shown();
      if (!now?.measures || !now.page) return;
      const { key, page, measures, flags } = now;
      const kind = flags[0]?.kind;
      const said = {
        key,
        hours: blockHours(measures.next),
        step: measures.next,
        rule: rulesOf(now)[0]?.number ?? null,
        networkReason: kind ? page.reasonFor[kind] : null,
        snapshot: now.recorded?.id ?? null,
      };
      await recorded(key, host.reach('block.record', said), say('desk_block_recorded'));
    },
  };
}
