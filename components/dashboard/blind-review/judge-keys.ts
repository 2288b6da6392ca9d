import { useLayoutEffect, useRef } from 'preact/hooks';
import { isTyping } from '~/components/dashboard/keys/shortcut.ts';
import { CRITERIA, type Criterion, type Mark } from '~/lib/log/blind/blind-events.ts';

/** What a key does while an answer is judged. */
type JudgeKey =
  | { does: 'choose'; criterion: Criterion }
  | { does: 'mark'; mark: Mark }
  | { does: 'pass' }
  | { does: 'back' };

const MARKS: Readonly<Record<string, Mark>> = { KeyY: 'yes', KeyN: 'no', Digit0: 'skip', Numpad0: 'skip' };

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What a pressed key does, by its place on the keyboard: Russian letters are on it or not. Null for any other. */
function judgeKeyOf({ code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): JudgeKey | null {
  if (ctrlKey || metaKey || altKey || shiftKey) return null;
  const mark = MARKS[code];
  if (mark) return { does: 'mark', mark };
  const criterion = CRITERIA[Number(/^(?:Digit|Numpad)([1-5])$/.exec(code)?.[1]) - 1];
  if (criterion) return { does: 'choose', criterion };
  if (code === 'KeyS') return { does: 'pass' };
  return code === 'KeyU' || code === 'Backspace' ? { does: 'back' } : null;
}

/** Hears the keys of the review before the dashboard does, except where one types or a window is open. */
export function useJudgeKeys(press: (key: JudgeKey) => void): void {
  const latest = useRef(press);
  latest.current = press;
  // Before the screen is painted: whoever sees an answer may press at once.
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const key = judgeKeyOf(event);
      if (!key || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      if (!event.repeat) latest.current(key);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}
