/**
 * Puts text into an editable element the way typing does, so that the network's own editor notices:
 * `insertText` through the browser's editing command, which fires `beforeinput` and `input`.
 * Setting `innerHTML` or `textContent` is ignored by React editors (reference: vk.md §4 «Reply form»).
 * With `replace` what stands in the field gives way, else the text goes after it.
 */
export function insertText(box: HTMLElement, text: string, replace = false): void {
  box.focus();
  const selection = box.ownerDocument.getSelection();
  selection?.selectAllChildren(box);
  if (!replace) selection?.collapseToEnd();
  box.ownerDocument.execCommand('insertText', false, text);
}
