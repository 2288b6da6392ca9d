/** Shadow roots are closed to the page; builds for tests open them so that a test can look inside. */
const MODE: ShadowRootMode = import.meta.env.MODE === 'test' ? 'open' : 'closed';

/** One sheet for all roots with the same rules: parsed once, however many marks there are. */
const sheets = new Map<string, CSSStyleSheet>();

/** Gives `host` its shadow root with `css` in force. */
export function openShadow(host: HTMLElement, css: string): ShadowRoot {
  const shadow = host.attachShadow({ mode: MODE });
  if (!adopt(shadow, css)) shadow.append(styleElement(css));
  return shadow;
}

/** False where the browser does not let a content script hand a sheet to the page (Firefox's wrappers). */
function adopt(shadow: ShadowRoot, css: string): boolean {
  try {
    const sheet = sheets.get(css) ?? new CSSStyleSheet();
    if (!sheets.has(css)) sheet.replaceSync(css);
    sheets.set(css, sheet);
    shadow.adoptedStyleSheets = [sheet];
    return true;
  } catch {
    return false;
  }
}

function styleElement(css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
}
