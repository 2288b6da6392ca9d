/** Where a key is a letter and no command. */
const FIELD = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** True for a key that is pressed in a field of the page. */
export function isTyped(event: KeyboardEvent): boolean {
  return event.composedPath().some((place) => place instanceof Element && place.matches(FIELD));
}
