/**
 * In the page: orders as the extension's parts give them to each other, said in every way that a script of the network
 * has. Gives what was answered, and what the page was told in the name of the extension `id`.
 */
export async function speakToEverybody({ id, key }: { id: string; key: string }) {
  const orders = [
    { name: 'flag.dismiss', request: { key, why: 'x' } },
    { name: 'settings.import', request: { text: '{"otklik":1,"pages":[]}' } },
    { name: 'draft.look', request: { key } },
    { notice: 'settings.changed' },
    { question: 'page.describe' },
  ];
  const heard: string[] = [];
  const runtime = Reflect.get(globalThis, 'chrome')?.runtime;
  for (const order of orders) {
    window.postMessage(order, '*');
    for (const type of ['otklik', order.name ?? 'message', `${id}:overlay:message`]) {
      document.dispatchEvent(new CustomEvent(type, { detail: order, bubbles: true }));
      window.dispatchEvent(new MessageEvent(type, { data: order }));
    }
    for (const to of [[order], [id, order]]) {
      try {
        const answer = await runtime.sendMessage(...to);
        heard.push(JSON.stringify(answer));
      } catch {
        // Nobody is there.
      }
    }
    new BroadcastChannel('otklik').postMessage(order);
  }
  const last = new Promise((done) =>
    window.addEventListener('message', ({ data }) => data === 'last' && done(0)),
  );
  window.postMessage('last', '*');
  await last;
  const { messages } = Reflect.get(window, 'spied');
  return { heard, messages: messages.filter((text: string) => text.includes(id)) };
}
