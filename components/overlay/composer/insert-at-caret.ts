/** Signs after which a word needs no space, and before which it needs none. */
const OPENS = /[\s(«"„—–-]$/u;
const CLOSES = /^[\s.,;:!?)»"“…]/u;

/**
 * Puts `value` where the caret of `area` stands, in place of what is selected, set off by spaces where words
 * would touch. The focus is in the field afterwards, the caret behind the value; the browser's own undo takes
 * it back where it can.
 */
export function insertAtCaret(
  area: HTMLTextAreaElement,
  value: string,
  written: (text: string) => void,
): void {
  const { selectionStart: start, selectionEnd: end } = area;
  const before = area.value.slice(0, start);
  const after = area.value.slice(end);
  const lead = before === '' || OPENS.test(before) ? '' : ' ';
  const trail = after === '' || CLOSES.test(after) ? '' : ' ';
  const words = `${lead}${value}${trail}`;
  const whole = before + words + after;
  area.focus();
  area.setSelectionRange(start, end);
  area.ownerDocument.execCommand?.('insertText', false, words);
  if (area.value !== whole) {
    area.value = whole;
    area.setSelectionRange(start + words.length, start + words.length);
  }
  written(area.value);
}
