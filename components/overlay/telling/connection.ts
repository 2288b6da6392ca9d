import { send } from '~/lib/messages/send.ts';
import type { MessageName, MessageTable } from '~/lib/messages/table.ts';

/**
 * Sends a message to the background. Null when nobody answered: the worker was stopped in between or
 * the extension was updated; nothing is lost, because the page can be read again.
 */
export async function reach<Name extends MessageName>(
  name: Name,
  request: MessageTable[Name]['request'],
): Promise<MessageTable[Name]['reply'] | null> {
  try {
    return await send(name, request);
  } catch {
    return null;
  }
}
