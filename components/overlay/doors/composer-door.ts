import type { ComposerHost } from '~/components/overlay/composer/composer-host.ts';
import { isTyped } from '~/components/overlay/front/typing.ts';
import { markKey } from '~/components/overlay/marks/mark.ts';
import { createLazyPart } from './lazy-part.ts';
import { loadPart } from './parts.ts';

/** How long a busy page may put the composer off, ms. */
const FORESEE_MS = 3000;

/** The way to the composer: its script is loaded when the page has been read and is idle. `R` opens it too. */
export function createComposerDoor(host: ComposerHost) {
  const { root, site } = host;
  const composer = createLazyPart(() => loadPart('composer'), host);
  let under: EventTarget | null = null;
  let foreseen = false;

  const open = async (key: string) => (await composer.bring())?.open(key);

  /** Once there are marks somebody will answer: the script is brought while the page has nothing else to do. */
  const bringInTime = () => {
    if (foreseen) return;
    foreseen = true;
    requestIdleCallback(() => void composer.bring(), { timeout: FORESEE_MS });
  };

  /** Whoever goes through the marks by the keyboard is a key away from an answer. */
  const foresee = ({ target }: Event) => {
    if (markKey(target) !== null) void composer.bring();
  };

  /** The comment whose mark has the focus, else the one under the pointer. */
  const meant = (target: EventTarget | null): string | null => {
    const marked = markKey(target);
    if (marked !== null) return marked;
    const comment = under instanceof Node && under.isConnected ? site.commentOf(under) : null;
    return comment?.getAttribute('data-otklik-key') ?? null;
  };

  const press = (event: KeyboardEvent) => {
    if (event.code !== 'KeyR' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const { target } = event;
    if (!(target instanceof Element) || isTyped(event)) return;
    // The focus in one of our own cards shows as its host.
    if (target.localName.startsWith('otklik-') && markKey(target) === null) return;
    const key = meant(target);
    const verdict = key === null ? undefined : host.verdict(key);
    if (key === null || !verdict?.triage) return;
    event.preventDefault();
    event.stopPropagation();
    void open(key);
  };

  const point = ({ target }: Event) => {
    under = target;
  };

  root.addEventListener('keydown', press, true);
  root.addEventListener('pointerover', point, { capture: true, passive: true });
  root.addEventListener('focusin', foresee, true);

  return {
    open,
    heard() {
      bringInTime();
      composer.here()?.heard();
    },
    heardTeam: () => composer.here()?.heardTeam(),
    close: () => composer.here()?.close(),
    /** The extension was updated under the page. */
    stop() {
      root.removeEventListener('keydown', press, true);
      root.removeEventListener('pointerover', point, { capture: true });
      root.removeEventListener('focusin', foresee, true);
      composer.here()?.close();
    },
  };
}
