import type { StateView } from '~/components/common/state-shape.ts';

/** The words of a half; what a narrow line can do without stands by itself, before and after what it cannot. */
export function drawWords({ words, core }: Pick<StateView, 'words' | 'core'>): HTMLElement {
  const box = document.createElement('span');
  const from = core === null ? -1 : words.indexOf(core);
  if (core === null || from < 0) box.textContent = words;
  else box.append(extra(words.slice(0, from)), core, extra(words.slice(from + core.length)));
  return box;
}

function extra(words: string): HTMLElement {
  const box = document.createElement('span');
  box.className = 'extra';
  box.textContent = words;
  return box;
}
