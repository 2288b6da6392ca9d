import browser, { type Runtime } from 'webextension-polyfill';
import { z } from 'zod';
import { partCodes } from '~/lib/locale/error-code.ts';
import { say } from '~/lib/locale/say.ts';
import { causeOf, troubleOf } from '~/lib/log/trouble.ts';
import { keepError } from '~/lib/settings/error-ring.ts';
import { requestSchemas } from './schemas.ts';
import type { Answering, Refusal } from './send.ts';
import type { MessageName, MessageTable } from './table.ts';

/** Who sent a message, as far as a handler may care. `tab` is null for pages outside of tabs (popup). */
export type Sender = { tab: number | null };

/** What is done with each message. A handler may throw: the sender gets a sentence, the log the rest. */
export type Handlers = {
  [N in MessageName]: (
    request: MessageTable[N]['request'],
    sender: Sender,
  ) => Promise<MessageTable[N]['reply']>;
};

type Answer = { reply: unknown } | { error: string };

/** Messages that content scripts send; every other one comes from the extension's own pages alone. */
const FROM_CONTENT: ReadonlySet<MessageName> = new Set([
  'page.shown',
  'page.seen',
  'panel.fold',
  'dashboard.open',
  'help.open',
  'part.load',
  'triage.decide',
  'triage.look',
  'incident.fields',
  'flag.confirm',
  'flag.dismiss',
  'removal.snapshot',
  'removal.rule',
  'removal.abandon',
  'removal.done',
  'removal.reason',
  'removal.undo',
  'warning.issue',
  'block.record',
  'appeal.open',
  'author.measures',
  'page.rules',
  'draft.look',
  'draft.earlier',
  'draft.keep',
  'claim.take',
  'claim.release',
  'team.news',
  'page.facts',
  'facts.open',
  'review.look',
  'review.send',
  'review.withdraw',
  'facts.look',
  'photo.paired',
]);

const envelopeSchema = z.object({ name: z.string(), request: z.unknown() });

/**
 * Starts to answer messages: one listener for the whole table. Refuses other extensions, content
 * scripts that ask for what only our pages may, unknown names and requests that do not fit, always with
 * a sentence. @returns a function that stops it.
 */
export function receiveMessages(handlers: Handlers): () => void {
  // Async, because only a native promise is awaited by the browser: one of Dexie would arrive as undefined.
  const listener = async (message: unknown, sender: Runtime.MessageSender): Promise<Answer> =>
    answer(handlers, message, sender);
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/**
 * Answers messages of this very page. They are not parsed: no edge is crossed where one program asks and answers. A
 * message that `handlers` leave out is refused with a sentence.
 */
export function answerHere(handlers: Partial<Handlers>): Answering {
  return async (name, request) => {
    const handler = handlers[name];
    return handler ? run(() => handler(request, { tab: null })) : { error: say('messages_not_from_here') };
  };
}

async function answer(handlers: Handlers, message: unknown, sender: Runtime.MessageSender): Promise<Answer> {
  if (sender.id !== browser.runtime.id) return { error: say('messages_stranger') };
  const envelope = envelopeSchema.safeParse(message);
  if (!envelope.success || !isName(envelope.data.name)) return { error: say('messages_unknown') };
  const { name, request } = envelope.data;
  if (!FROM_CONTENT.has(name) && !isOwnPage(sender)) return { error: say('messages_not_from_here') };
  return dispatch(handlers, name, request, { tab: sender.tab?.id ?? null });
}

async function dispatch<N extends MessageName>(
  handlers: Partial<Pick<Handlers, N>>,
  name: N,
  request: unknown,
  sender: Sender,
): Promise<{ reply: MessageTable[N]['reply'] } | Refusal> {
  const handler = handlers[name];
  if (!handler) return { error: say('messages_not_from_here') };
  const parsed = requestSchemas[name].safeParse(request);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    return { error: say('messages_bad_request', name, field) };
  }
  return run(() => handler(parsed.data, sender));
}

async function run<Reply>(work: () => Promise<Reply>): Promise<{ reply: Reply } | Refusal> {
  try {
    const reply = await work();
    remember(reasonIn(reply));
    return { reply };
  } catch (error) {
    return failed(error);
  }
}

function reasonIn(reply: unknown): string {
  const refused = typeof reply === 'object' && reply !== null && 'reason' in reply ? reply.reason : '';
  return typeof refused === 'string' ? refused : '';
}

function failed(error: unknown): Refusal {
  const trouble = troubleOf(error);
  const refusal = {
    error: trouble ? say('log_out_of_reach', say(`log_trouble_${trouble}`)) : sayFailed(error),
  };
  remember(refusal.error, trouble ? causeOf(error) : error);
  return refusal;
}

/** A sentence of our own says what to do; the words of a browser say only that it failed. */
function sayFailed(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return partCodes(words).codes.length > 0 ? words : say('messages_failed', words);
}

/** For a report of problems; what cannot be remembered is answered all the same. */
function remember(sentence: string, error: unknown = null): void {
  for (const code of partCodes(sentence).codes) void keepError(code, error).catch(() => undefined);
}

function isName(name: string): name is MessageName {
  return Object.hasOwn(requestSchemas, name);
}

function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}
