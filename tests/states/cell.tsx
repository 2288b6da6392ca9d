import { type ComponentChild, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What of a sheet speaks of the page itself, said of the inside of a cell. */
const INSIDE = `
  .inside { color: var(--otk-text); font: var(--otk-type-page); }
  .inside .rail { display: none; }
  .inside .dashboard { display: block; min-height: 0; }
  .inside .modal { position: static; display: block; margin: 0; }
`;

/** Said of a cell without a height of its own: what floats over a page stands in it, as high as it is. */
const STANDING = `
  :host { display: block; position: static; width: auto; height: auto; }
  .inside { max-width: 100%; }
  .inside :is(.composer, .inserted, .place, .card, .tour) { position: static; width: auto; max-width: none; max-height: none; }
`;

/** One state of one component. */
export type State = {
  name: string;
  show: () => ComponentChild;
  /** Of the cell, px; without it as wide as the page, and as high as what is in it. */
  width?: number;
  height?: number;
};

type Props = { state: State; css: string; id: string };

/** A state in a root of its own, with the very sheet it has in the product and nothing of the others. */
export function Cell({ state: { name, show, width, height }, css, id }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const host = place.current;
    if (!host) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css.replaceAll(/\bbody\b/g, '.body-of-the-page') + INSIDE + (height ? '' : STANDING));
    root.adoptedStyleSheets = [sheet];
    const inside = width ? { width: `${width}px` } : {};
    render(
      <div class="inside" style={inside}>
        {show()}
      </div>,
      root,
    );
  }, [show, css, width, height]);
  useLayoutEffect(() => followScheme(place.current), []);
  const size = { ...(width && { width: `${width}px` }), ...(height && { height: `${height}px` }) };
  return (
    <figure class="cell" style={width ? {} : { flex: '1 1 100%' }}>
      <figcaption>{name}</figcaption>
      <div class="frame" data-cell={id} style={size}>
        <div ref={place} />
      </div>
    </figure>
  );
}

/** Overlay parts wear the scheme of the network's page: here it is that of the browser, now and after a change. */
function followScheme(host: HTMLElement | null) {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => host?.setAttribute('data-theme', dark.matches ? 'dark' : 'light');
  follow();
  dark.addEventListener('change', follow);
  return () => dark.removeEventListener('change', follow);
}
