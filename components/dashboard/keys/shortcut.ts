/** What a key does on the dashboard. */
export type Shortcut = 'next' | 'previous' | 'visit' | 'search' | 'help' | 'commands';

const BY_CODE: Readonly<Record<string, Shortcut>> = {
  KeyJ: 'next',
  KeyK: 'previous',
  KeyR: 'visit',
  Slash: 'search',
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
