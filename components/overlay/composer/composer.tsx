import { render } from 'preact';
import { OpenHelpContext } from '~/components/common/error/open-help.ts';
import { openShadow } from '~/components/overlay/shadow.ts';
import { speak } from '~/lib/locale/texts.ts';
import type { ComposerHost } from './composer-host.ts';
import { ComposerView } from './composer-view.tsx';
import { createComposerWork } from './composer-work.ts';
import { rehearse } from './rehearse.ts';
import { STYLES } from './styles.ts';

/** The place where one answer is written. */
export type Composer = {
  open(key: string): void;
  /** Verdicts came. */
  heard(): void;
  /** Who answers what has changed. */
  heardTeam(): void;
  close(): void;
};

export type CreateComposer = (host: ComposerHost) => Composer;

/** One composer at a time, at the comment it answers. */
export const createComposer: CreateComposer = (host) => {
  const { root } = host;
  const element = root.createElement('otklik-composer');
  const body = root.createElement('div');
  openShadow(element, STYLES).append(body);

  const openHelp = (code: number) => void host.reach('help.open', { code });

  const draw = () => {
    const shown = work.shown();
    element.dataset.theme = host.theme();
    // Before it is drawn: what is not on the page cannot take the focus.
    if (shown && !element.isConnected) show();
    render(
      shown && (
        <OpenHelpContext.Provider value={openHelp}>
          <ComposerView host={host} shown={shown} work={work} onClose={leave} />
        </OpenHelpContext.Provider>
      ),
      body,
    );
    if (!shown && element.isConnected) hide();
  };

  /** Closes and gives the focus back, unless it is in the network's field already. */
  const leave = () => {
    const before = work.shown();
    work.close();
    if (before && !before.inserted) host.focusMark(before.key);
  };

  const work = createComposerWork(host, draw, leave);

  /** Heard at the page: a pressed button is disabled for a moment and loses the focus to it. */
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  };

  const keepNow = () => void work.keepNow();

  const show = () => {
    root.documentElement.append(element);
    root.addEventListener('keydown', press, true);
    root.addEventListener('visibilitychange', keepNow);
    root.defaultView?.addEventListener('pagehide', work.leavePage);
    root.defaultView?.addEventListener('resize', draw);
  };

  const hide = () => {
    root.removeEventListener('keydown', press, true);
    root.removeEventListener('visibilitychange', keepNow);
    root.defaultView?.removeEventListener('pagehide', work.leavePage);
    root.defaultView?.removeEventListener('resize', draw);
    element.remove();
  };

  for (const name of ['keydown', 'keypress', 'keyup', 'paste', 'input'] as const) {
    // The networks have keys of their own.
    body.addEventListener(name, (event) => event.stopPropagation());
  }

  void rehearse();

  return {
    open(key) {
      speak(host.texts());
      work.open(key);
    },
    heard() {
      if (work.shown()) draw();
      void work.heard();
    },
    heardTeam: () => work.shown() && draw(),
    close: work.close,
  };
};
