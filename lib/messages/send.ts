import browser from 'webextension-polyfill';
import type { MessageName, MessageTable } from './table.ts';

/** What travels: the name and the request; the reply comes back alone or as a refusal. */
export type Envelope = { name: string; request: unknown };

/** Why a message was not done, as a sentence for the user. */
export type Refusal = { error: string };

/**
 * Sends a message of the table to the background and gives its reply.
 * @throws Error with the sentence of the background when it refused or failed; whatever the browser
 * throws when there is no background to hear it.
 */
export async function send<N extends MessageName>(
  name: N,
  request: MessageTable[N]['request'],
): Promise<MessageTable[N]['reply']> {
  const envelope: Envelope = { name, request };
  const answer: { reply: MessageTable[N]['reply'] } | Refusal = await browser.runtime.sendMessage(envelope);
  if ('error' in answer) throw new Error(answer.error);
  return answer.reply;
}
