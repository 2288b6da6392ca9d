import { render } from 'preact';
import errorCss from '~/components/common/error/error-code.css?inline';
import tokens from '~/components/common/tokens.css?inline';
import { markKey } from '~/components/overlay/marks/mark.ts';
import { openShadow } from '~/components/overlay/shadow.ts';
import { speak } from '~/lib/locale/texts.ts';
import css from './desk.css?inline';
import type { DeskHost } from './desk-host.ts';
import { DeskView } from './desk-view.tsx';
import { createDeskWork } from './desk-work.ts';
import { keepFocus } from './keep-focus.ts';
import type { DeskPlace } from './shown.ts';

export type Desk = {
  open(key: string, place: DeskPlace): void;
  /** Verdicts came: what is shown may be another thing now. */
  heard(): void;
  isOpen(): boolean;
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
  const focus = keepFocus(root, element, shadow);
  let following: ReturnType<typeof setInterval> | undefined;

  const draw = () => {
    const shown = work.shown();
    element.dataset.theme = host.theme();
    render(shown && <DeskView host={host} shown={shown} work={work} />, body);
    if (!shown) hide();
    else if (!element.isConnected) show();
    focus.mend(body.querySelector<HTMLElement>('.card'));
  };

  const work = createDeskWork(host, draw, (on) => element.toggleAttribute('data-veiled', on));

  const press = ({ target }: Event) => work.pressed(target);

  /**
   * Escape where the focus is on nothing, on the mark or on the control that is shown. Windows and fields of the
   * network have an Escape of their own, and what came up by itself stays.
   */
  const turnBack = (event: KeyboardEvent) => {
    const now = work.shown();
    const focused = root.activeElement;
    const ours = focused === root.body || markKey(focused) === now?.key || focused === work.control();
    if (event.key !== 'Escape' || !now || now.unasked || !ours) return;
    event.stopPropagation();
    work.back();
  };

  const show = () => {
    root.documentElement.append(element);
    focus.begin();
    following = setInterval(draw, FOLLOW_MS);
    root.addEventListener('scroll', draw, { capture: true, passive: true });
    root.addEventListener('click', press, true);
    root.addEventListener('keydown', turnBack, true);
    window.addEventListener('pagehide', work.leave);
  };

  const hide = () => {
    clearInterval(following);
    focus.end();
    root.removeEventListener('scroll', draw, { capture: true });
    root.removeEventListener('click', press, true);
    root.removeEventListener('keydown', turnBack, true);
    window.removeEventListener('pagehide', work.leave);
    element.remove();
  };

  body.addEventListener('keydown', (event) => {
    // The networks have keys of their own.
    event.stopPropagation();
    const digit = /^[1-9]$/.test(event.key) && !event.ctrlKey && !event.altKey && !event.metaKey;
    const typing = event.composedPath()[0] instanceof HTMLTextAreaElement;
    if (event.key === 'Escape') work.back();
    else if (digit && !typing && work.chooseByDigit(Number(event.key))) event.preventDefault();
  });
  for (const name of ['keypress', 'keyup'] as const) {
    body.addEventListener(name, (event) => event.stopPropagation());
  }

  return {
    open(key, place) {
      speak(host.texts());
      work.open(key, place);
      // Asked for a second time it is drawn as it was, and would take no focus by itself.
      if (place !== 'reason') body.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
    },
    heard: work.heard,
    isOpen: () => work.shown() !== null,
    speaksOf: (key) => work.shown()?.key === key,
    close: work.close,
  };
};
