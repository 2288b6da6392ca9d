import type { Page } from 'playwright-core';

/**
 * What does not fit into the window of `page`, each named by its markup; nothing when all does. Looked into are open
 * shadow roots too; `within` (a selector) leaves out what is the network's own. Counted are: the page moves sideways;
 * something stands beyond an edge, with no line of its own that moves sideways to reach it by; words or whole parts
 * are cut off that no ellipsis shortens.
 */
export function unfit(page: Page, within = 'body'): Promise<string[]> {
  return page.evaluate((selector) => {
    const width = document.documentElement.clientWidth;
    const roots = [...document.querySelectorAll(selector)].flatMap((host) => [
      host,
      ...(host.shadowRoot?.children ?? []),
    ]);
    const all = roots.flatMap((root) => [root, ...root.querySelectorAll('*')]);
    const moves = (style: CSSStyleDeclaration) => /auto|scroll/.test(style.overflowX);
    const hides = (style: CSSStyleDeclaration) => /hidden|clip/.test(style.overflowX);
    const parentOf = (element: Element) => {
      const root = element.parentNode;
      return root instanceof ShadowRoot ? root.host : element.parentElement;
    };
    const reached = (element: Element): boolean => {
      for (let up = parentOf(element); up; up = parentOf(up)) {
        const style = getComputedStyle(up);
        if (moves(style) && up.scrollWidth > up.clientWidth && up !== document.body) return true;
        if (hides(style) || style.clipPath !== 'none') return true;
      }
      return false;
    };
    const name = (element: Element) => {
      const { outerHTML, innerHTML, textContent } = element;
      return `${outerHTML.replace(innerHTML, '').slice(0, 120)} ${textContent?.trim().slice(0, 60)}`;
    };
    const seen = all.filter((element) => {
      const { width: wide, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return wide > 1 && height > 1 && style.visibility !== 'hidden' && style.clipPath === 'none';
    });
    const beyond = seen
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return (right > width + 1 || left < -1) && !reached(element);
      })
      .map((element) => `beyond the edge: ${name(element)}`);
    const cut = seen
      .filter((element) => {
        const style = getComputedStyle(element);
        if (style.display === 'inline') return false;
        const across = element.scrollWidth > element.clientWidth + 1;
        const down = element.scrollHeight > element.clientHeight + 2;
        const shortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
        return !shortened && ((across && hides(style)) || (down && /hidden|clip/.test(style.overflowY)));
      })
      .map((element) => `cut off: ${name(element)}`);
    const sideways =
      selector === 'body' && document.documentElement.scrollWidth > width
        ? [`the page is ${document.documentElement.scrollWidth} px wide in a window of ${width}`]
        : [];
    return [...sideways, ...beyond, ...cut];
  }, within);
}
