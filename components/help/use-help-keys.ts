import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * «/» leads to the search, arrows from it to what was found and from one to the next, Escape back to the whole help.
 */
export function useHelpKeys(field: RefObject<HTMLInputElement | null>, clear: () => void): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (by !== undefined) step(event, field.current, by);
      else if (event.key === 'Escape') leave(field.current, clear);
      else if (event.code === 'Slash' || event.key === '/') enter(event, field.current);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [field, clear]);
}

/** From the field to the first answer, from one answer to the next, and from the first back to the field. */
function step(event: KeyboardEvent, field: HTMLInputElement | null, by: number): void {
  const answers = [...document.querySelectorAll<HTMLElement>('.found article')];
  const at = answers.findIndex((answer) => answer.contains(document.activeElement));
  // Elsewhere arrows scroll.
  if (answers.length === 0 || (at < 0 && (by < 0 || document.activeElement !== field))) return;
  event.preventDefault();
  const next = answers[at + by];
  if (next) next.focus();
  else if (by < 0) field?.focus();
}

/** Where one types, «/» is a letter. */
function enter(event: KeyboardEvent, field: HTMLInputElement | null): void {
  if (event.shiftKey || event.target === field) return;
  event.preventDefault();
  field?.focus();
}

function leave(field: HTMLInputElement | null, clear: () => void): void {
  if (!document.querySelector('.found')) return;
  clear();
  field?.focus();
}
