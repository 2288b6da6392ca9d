import type { ComposerHost } from '~/components/overlay/composer/composer-host.ts';
import { pointedKey } from '~/components/overlay/details/pointed.ts';
import { isTyped } from '~/components/overlay/front/typing.ts';
import { markKey } from '~/components/overlay/marks/mark.ts';
import { createLazyPart } from './lazy-part.ts';
import { loadPart } from './parts.ts';

/**
 * The way to the composer: its script, the heaviest of the overlay, comes when a comment that waits is pointed at
 * or its mark has the focus, and is there before a hand has pressed anything. `R` opens it too.
 */
export function createComposerDoor(host: ComposerHost) {
  const { root, site } = host;
  const composer = createLazyPart(() => loadPart('composer'), host);
  let under: EventTarget | null = null;
  let foreseen: string | null = null;

  const open = async (key: string) => (await composer.bring())?.open(key);

  /** The comment whose mark has the focus, else the one under the pointer or whose details are. */
  const meant = (target: EventTarget | null): string | null => {
    const marked = markKey(target);
    if (marked !== null) return marked;
    const detailed = pointedKey(under);
    if (detailed !== null) return detailed;
    const comment = under instanceof Node && under.isConnected ? site.commentOf(under) : null;
    return comment?.getAttribute('data-otklik-key') ?? null;
  };

  const answerable = (key: string): boolean => Boolean(host.verdict(key)?.triage);

  const press = (event: KeyboardEvent) => {
    if (event.code !== 'KeyR' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const { target } = event;
    if (!(target instanceof Element) || isTyped(event)) return;
    // The focus in one of our own cards shows as its host.
    if (target.localName.startsWith('otklik-') && markKey(target) === null) return;
    const key = meant(target);
    if (key === null || !answerable(key)) return;
    event.preventDefault();
    event.stopPropagation();
    void open(key);
  };

  /** Whoever points at a comment that waits, or goes through the marks by the keyboard, is a key away from an answer. */
  const foresee = ({ target }: Event) => {
    if (composer.here()) return;
    const key = meant(target);
    if (key === foreseen) return;
    foreseen = key;
    if (key !== null && answerable(key)) void composer.bring();
  };

  const point = (event: Event) => {
    under = event.target;
    foresee(event);
  };

  root.addEventListener('keydown', press, true);
  root.addEventListener('pointerover', point, { capture: true, passive: true });
  root.addEventListener('focusin', foresee, true);

  return {
    open,
    heard: () => composer.here()?.heard(),
    refresh: () => composer.here()?.refresh(),
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
