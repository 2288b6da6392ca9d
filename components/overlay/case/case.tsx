import { render } from 'preact';
import errorCss from '~/components/common/error/error-code.css?inline';
import tokens from '~/components/common/tokens.css?inline';
import triageCss from '~/components/common/triage/card.css?inline';
import { openShadow } from '~/components/overlay/shadow.ts';
import { speak } from '~/lib/locale/texts.ts';
import css from './case.css?inline';
import type { CaseHost } from './case-host.ts';
import { CaseView, type Look } from './case-view.tsx';

/** The card of one comment: why an answer is owed and what was decided about it. */
export type Case = {
  open(key: string): void;
  /** Verdicts came: what is shown may be another thing now. */
  heard(): void;
  /** Time went by, the network changed its theme, or somebody else answers now. */
  refresh(): void;
  close(): void;
};

export type CreateCase = (host: CaseHost) => Case;

/** How often the card follows what it stands beside, ms: networks move things by themselves. */
const FOLLOW_MS = 500;

/** One card at a time, beside the comment it speaks of. */
export const createCase: CreateCase = (host) => {
  const { root } = host;
  const element = root.createElement('otklik-case');
  const body = root.createElement('div');
  const shadow = openShadow(element, tokens + errorCss + triageCss + css);
  shadow.append(body);
  let key: string | null = null;
  let look: Look = null;
  let following: ReturnType<typeof setInterval> | undefined;

  const draw = () => {
    const verdict = key === null ? undefined : host.verdict(key);
    // Its comment is long gone, and nothing is known of it any more.
    if (key !== null && !verdict) return close();
    element.dataset.theme = host.theme();
    render(
      verdict ? (
        <CaseView
          host={host}
          verdict={verdict}
          look={look}
          onClose={close}
          onAnswer={() => host.answer(verdict.key)}
          onRemove={() => host.remove(verdict.key)}
        />
      ) : null,
      body,
    );
  };

  const refresh = async () => {
    const asked = key;
    if (asked === null) return;
    const next = await host.reach('triage.look', { key: asked });
    if (key !== asked) return;
    look = next;
    draw();
  };

  const close = () => {
    clearInterval(following);
    place.hide();
    key = null;
    look = null;
    draw();
  };

  const place = host.front.add({ element, shadow, back: close, giveWay: close });

  return {
    open(next) {
      speak(host.texts());
      key = next;
      look = null;
      place.show(next);
      clearInterval(following);
      following = setInterval(draw, FOLLOW_MS);
      draw();
      place.enter();
      void refresh();
    },
    heard() {
      if (key === null) return;
      draw();
      void refresh();
    },
    refresh: () => key !== null && draw(),
    close: () => key !== null && close(),
  };
};
