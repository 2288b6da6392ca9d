/** Marks and panel follow the clock this often, ms. */
const TICK_MS = 20_000;

type Looks = {
  /** Time went by, or the network changed its theme. */
  refresh(): void;
  /** Lines wrap elsewhere: the window has another width. */
  refit(): void;
  /** Something came under the pointer or the focus. */
  reveal(target: EventTarget | null): void;
};

/** Follows what changes the look of marks and panel though no comment changed; gives what ends it. */
export function followLooks(root: Document, { refresh, refit, reveal }: Looks): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const clock = setInterval(refresh, TICK_MS);
  // In a background tab the clock nearly stands still.
  root.addEventListener('visibilitychange', refresh, { signal });
  // A network changes its theme by attributes alone, which the reading does not watch.
  const theme = new MutationObserver(refresh);
  for (const element of [root.documentElement, root.body]) {
    theme.observe(element, { attributeFilter: ['class', 'style', 'scheme', 'data-theme'] });
  }
  root.defaultView?.addEventListener('resize', refit, { signal });
  for (const name of ['pointerover', 'focusin'] as const) {
    root.addEventListener(name, ({ target }) => reveal(target), { capture: true, passive: true, signal });
  }
  return () => {
    ended.abort();
    clearInterval(clock);
    theme.disconnect();
  };
}
