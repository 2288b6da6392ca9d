/** What was found, when it is something a person can press. */
export function pressable(found: Element | null): HTMLElement | null {
  return found instanceof HTMLElement ? found : null;
}
