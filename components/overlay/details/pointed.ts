/** Notes on `host`, in which details are shown, whose they are while the pointer is on them; null when it is not. */
export function notePointed(host: HTMLElement, key: string | null): void {
  if (key === null) delete host.dataset.details;
  else host.dataset.details = key;
}

/** Key of the comment on whose details the pointer is, when `under` is what is under it; null for every other place. */
export function pointedKey(under: EventTarget | null): string | null {
  const ours = under instanceof HTMLElement && under.localName === 'otklik-panel';
  return ours ? (under.dataset.details ?? null) : null;
}
