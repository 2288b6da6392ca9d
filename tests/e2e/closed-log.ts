/**
 * Keeps the log from being opened in a page or a worker from now on, as a browser does that cannot read its disk.
 * @param how by an event, as browsers do, or by a throw, as they may.
 */
export function closeLog(how: 'event' | 'throw'): void {
  const { prototype } = IDBFactory;
  const { open } = prototype;
  const refuse = () => {
    const error = new DOMException('Internal error opening backing store.', 'UnknownError');
    if (how === 'throw') throw error;
    const request = Object.assign(new EventTarget(), { error, onerror: (_: Event) => undefined });
    request.addEventListener('error', (event) => request.onerror(event));
    setTimeout(() => request.dispatchEvent(new Event('error')));
    return request;
  };
  Object.assign(prototype, { open: refuse });
  Object.assign(globalThis, { mendLog: () => Object.assign(prototype, { open }) });
}

/** Lets the log be opened again there. */
export async function mendLog(where: { evaluate(script: string): Promise<unknown> }): Promise<void> {
  await where.evaluate('void mendLog()');
}
