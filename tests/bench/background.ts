import type { MessageTable } from '~/lib/messages/table.ts';

/** Code of `background-worker.ts`, put into the page beside the measurements. */
declare const otklikWorker: string;

const worker = new Worker(URL.createObjectURL(new Blob([otklikWorker], { type: 'text/javascript' })));
const waiting = new Map<number, { since: number; resolve(reply: unknown): void }>();
let messages = 0;
let comments = 0;
let waited = 0;

worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; text: string }>) => {
  const asked = waiting.get(data.id);
  waiting.delete(data.id);
  waited += performance.now() - (asked?.since ?? 0);
  asked?.resolve(JSON.parse(data.text));
});

function ask(message: unknown): Promise<unknown> {
  messages += 1;
  const id = messages;
  // As the browser does it: written out here, read in there.
  worker.postMessage({ id, text: JSON.stringify(message) });
  return new Promise((resolve) => waiting.set(id, { since: performance.now(), resolve }));
}

/** Comments that were told since the last question, and the ms in which the page only waited for replies. */
export function takeHeard(): { comments: number; waited: number } {
  const heard = { comments, waited };
  comments = 0;
  waited = 0;
  return heard;
}

/** Nobody was told of this page yet. */
export async function forgetAll(): Promise<void> {
  await ask({ name: 'forget', request: null });
  takeHeard();
}

/** Stands where the browser's messages stand. */
const background = {
  runtime: {
    sendMessage(message: { name: string; request: Partial<MessageTable['page.seen']['request']> }) {
      comments += message.request.comments?.length ?? 0;
      return ask(message);
    },
  },
};

export default background;
