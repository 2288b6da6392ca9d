/** Shadow roots are closed to the page; builds for tests open them so that a test can look inside. */
const MODE: ShadowRootMode = import.meta.env.MODE === 'test' ? 'open' : 'closed';

/** Gives `host` its shadow root with `css` in force. */
export function openShadow(host: HTMLElement, css: string): ShadowRoot {
  const shadow = host.attachShadow({ mode: MODE });
  const style = document.createElement('style');
  style.textContent = css;
  shadow.append(style);
  return shadow;
}
