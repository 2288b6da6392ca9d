import browser from 'webextension-polyfill';
import type { MessageName, MessageTable } from './table.ts';

/** What travels: the name and the request; the reply comes back alone or as a refusal. */
export type Envelope = { name: string; request: unknown };

/** Why a message was not done, as a sentence for the user. */
export type Refusal = { error: string };

/** Answers a message without the background. */
export type Answering = <N extends MessageName>(
  name: N,
  request: MessageTable[N]['request'],
) => Promise<{ reply: MessageTable[N]['reply'] } | Refusal>;

let answering: Answering | null = null;

/** From now on messages of this page are answered by the page itself: only the sandbox of the trainer does so. */
export function answerBy(own: Answering): void {
  answering = own;
}

/**
 * Sends a message of the table to the background and gives its reply.
 * @throws Error with the sentence of the background when it refused or failed; whatever the browser
 * throws when there is no background to hear it.
 */
export async function send<N extends MessageName>(
  name: N,
  request: MessageTable[N]['request'],
): Promise<MessageTable[N]['reply']> {
  const answer = await (answering ? answering(name, request) : ask(name, request));
  if ('error' in answer) throw new Error(answer.error);
  return answer.reply;
}

async function ask<N extends MessageName>(
  name: N,
  request: MessageTable[N]['request'],
): Promise<{ reply: MessageTable[N]['reply'] } | Refusal> {
  const envelope: Envelope = { name, request };
  return browser.runtime.sendMessage(envelope);
}
