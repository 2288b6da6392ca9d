/** Begins a reply with the first name of whom it answers, as the networks do, and puts the cursor after it. */
export function address(field: HTMLElement, to: string): void {
  field.textContent = `${to.split(' ')[0]}, `;
  field.focus();
  getSelection()?.selectAllChildren(field);
  getSelection()?.collapseToEnd();
}

/** What stands in an editable field, without white space around. */
export function written(field: HTMLElement | null): string {
  // biome-ignore lint/performance/useDomNodeTextContent: line breaks of an editable element are elements
  return field?.innerText.trim() ?? '';
}
