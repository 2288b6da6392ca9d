import { saidIn } from '~/components/common/error/say-thrown.ts';
import { send } from '~/lib/messages/send.ts';
import type { MessageName, MessageTable } from '~/lib/messages/table.ts';

type Answered<Name extends MessageName> =
  | { ok: true; reply: MessageTable[Name]['reply'] }
  | { ok: false; refusal: string | null };

/** Sends a message to the background. `refusal`: its own sentence why not; null when nobody answered. */
export async function hear<Name extends MessageName>(
  name: Name,
  request: MessageTable[Name]['request'],
): Promise<Answered<Name>> {
  try {
    return { ok: true, reply: await send(name, request) };
  } catch (error) {
    return { ok: false, refusal: saidIn(error) };
  }
}

/**
 * Sends a message to the background. Null when nobody answered: the worker was stopped in between or
 * the extension was updated; nothing is lost, because the page can be read again.
 */
export async function reach<Name extends MessageName>(
  name: Name,
  request: MessageTable[Name]['request'],
): Promise<MessageTable[Name]['reply'] | null> {
  const answer = await hear(name, request);
  return answer.ok ? answer.reply : null;
}
