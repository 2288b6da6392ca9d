import { render } from 'preact';
import errorCss from '~/components/common/error/error-code.css?inline';
import tokens from '~/components/common/tokens.css?inline';
import { openShadow } from '~/components/overlay/shadow.ts';
import { speak } from '~/lib/locale/texts.ts';
import css from './desk.css?inline';
import type { DeskHost } from './desk-host.ts';
import { DeskView } from './desk-view.tsx';
import { createDeskWork } from './desk-work.ts';
import type { DeskPlace } from './shown.ts';

export type Desk = {
  open(key: string, place: DeskPlace): void;
  /** Verdicts came: what is shown may be another thing now. */
  heard(): void;
  /** True while the card speaks of this comment. */
  speaksOf(key: string): boolean;
  close(): void;
};

export type CreateDesk = (host: DeskHost) => Desk;

/** How often the ring and the card follow what they stand beside, ms: networks move things by themselves. */
const FOLLOW_MS = 200;

/** The moderation desk: one card at a time, beside the comment it speaks of. */
export const createDesk: CreateDesk = (host) => {
  const { root } = host;
  const element = root.createElement('otklik-desk');
  const body = root.createElement('div');
  const shadow = openShadow(element, tokens + errorCss + css);
  shadow.append(body);
  let following: ReturnType<typeof setInterval> | undefined;

  const draw = () => {
    const shown = work.shown();
    element.dataset.theme = host.theme();
    render(shown && <DeskView host={host} shown={shown} work={work} />, body);
    if (shown && !element.isConnected) follow();
    if (shown) place.show(shown.key);
    else if (element.isConnected) leave();
  };

  const work = createDeskWork(host, draw, (on) => element.toggleAttribute('data-veiled', on));

  const press = ({ target }: Event) => work.pressed(target);

  const place = host.front.add({
    element,
    shadow,
    isUnasked: () => work.shown()?.unasked ?? false,
    back: work.back,
    giveWay: work.giveWay,
  });

  const follow = () => {
    following = setInterval(draw, FOLLOW_MS);
    root.addEventListener('scroll', draw, { capture: true, passive: true });
    root.addEventListener('click', press, true);
    window.addEventListener('pagehide', work.leave);
  };

  const leave = () => {
    clearInterval(following);
    root.removeEventListener('scroll', draw, { capture: true });
    root.removeEventListener('click', press, true);
    window.removeEventListener('pagehide', work.leave);
    place.hide();
  };

  body.addEventListener('keydown', (event) => {
    const digit = /^[1-9]$/.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey;
    const typing = event.composedPath()[0] instanceof HTMLTextAreaElement;
    if (digit && !typing && work.chooseByDigit(Number(event.key))) event.preventDefault();
  });
  return {
    open(key, at) {
      speak(host.texts());
      work.open(key, at);
      // Asked for a second time it is drawn as it was, and would take no focus by itself.
      if (at !== 'reason') place.enter();
    },
    heard: work.heard,
    speaksOf: (key) => work.shown()?.key === key,
    close: work.close,
  };
};
