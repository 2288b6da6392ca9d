/**
 * Light or dark by what is painted: the first opaque background from `element` upwards. What shines through is a veil
 * over the page that lies below, and says nothing of the text on it.
 */
export function paintedTheme(element: Element): 'light' | 'dark' {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at)
      .backgroundColor.match(/[\d.]+/g)
      ?.map(Number);
    const [red = 0, green = 0, blue = 0, alpha = 1] = colour ?? [];
    if (colour && alpha === 1) return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
  }
  return 'light';
}
