/** What a key does on the dashboard. */
export type Shortcut =
  | 'next'
  | 'previous'
  | 'visit'
  | 'take'
  | 'note'
  | 'undo'
  | 'filter'
  | 'search'
  | 'help'
  | 'commands'
  | Reason;

/** The place of a reason in the list, from 1: why no answer is owed. */
export type Reason = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

const BY_CODE: Readonly<Record<string, Shortcut>> = {
  KeyJ: 'next',
  KeyK: 'previous',
  KeyR: 'visit',
  KeyT: 'take',
  KeyN: 'note',
  KeyU: 'undo',
  KeyF: 'filter',
  Slash: 'search',
  Digit1: 1,
  Digit2: 2,
  Digit3: 3,
  Digit4: 4,
  Digit5: 5,
  Digit6: 6,
  Digit7: 7,
  Digit8: 8,
  Digit9: 9,
};

type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * The shortcut of a pressed key, by its place on the keyboard: with Russian letters on, the same key does the
 * same. Null for any other key, and for what the browser or the system does with Ctrl, Alt and the like.
 */
export function shortcutOf({ code, key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): Shortcut | null {
  if (code === 'KeyK' && (ctrlKey || metaKey) && !altKey && !shiftKey) return 'commands';
  if (ctrlKey || metaKey || altKey) return null;
  if (key === '?') return 'help';
  if (shiftKey) return code === 'Slash' ? 'help' : null;
  return BY_CODE[code] ?? null;
}

/** True where keys write text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}
