import { render } from 'preact';
import { OpenHelpContext } from '~/components/common/error/open-help.ts';
import { openShadow } from '~/components/overlay/shadow.ts';
import { speak } from '~/lib/locale/texts.ts';
import { aloud } from './aloud.ts';
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
  /** Time went by, the network changed its theme, or somebody else answers now. */
  refresh(): void;
  close(): void;
};

export type CreateComposer = (host: ComposerHost) => Composer;

/** One composer at a time, at the comment it answers. */
export const createComposer: CreateComposer = (host) => {
  const { root } = host;
  const element = root.createElement('otklik-composer');
  const body = root.createElement('div');
  const shadow = openShadow(element, STYLES);
  shadow.append(body);

  const openHelp = (code: number) => void host.reach('help.open', { code });

  const draw = () => {
    const shown = work.shown();
    element.dataset.theme = host.theme();
    if (shown && !element.isConnected) listen();
    // Before it is drawn: what is not on the page cannot take the focus.
    if (shown) place.show(shown.key);
    render(
      shown && (
        <OpenHelpContext.Provider value={openHelp}>
          <ComposerView host={host} shown={shown} work={work} onClose={work.close} />
          <p class="unseen" role="status" data-testid="composer-aloud">
            {aloud(shown, host.team())}
          </p>
        </OpenHelpContext.Provider>
      ),
      body,
    );
    if (!shown && element.isConnected) leave();
  };

  const work = createComposerWork(host, draw);

  const place = host.front.add({
    element,
    shadow,
    first: () => body.querySelector('textarea'),
    back: work.close,
    giveWay: work.close,
  });

  const keepNow = () => void work.keepNow();

  const listen = () => {
    root.addEventListener('visibilitychange', keepNow);
    root.defaultView?.addEventListener('pagehide', work.leavePage);
    root.defaultView?.addEventListener('resize', draw);
  };

  const leave = () => {
    root.removeEventListener('visibilitychange', keepNow);
    root.defaultView?.removeEventListener('pagehide', work.leavePage);
    root.defaultView?.removeEventListener('resize', draw);
    place.hide();
  };

  void rehearse();

  return {
    open(key) {
      speak(host.texts());
      work.open(key);
      // Asked for a second time it is not drawn anew, and would take no focus by itself.
      place.enter();
    },
    heard() {
      if (work.shown()) draw();
      void work.heard();
    },
    refresh: () => work.shown() && draw(),
    close: work.close,
  };
};
