import { say } from '~/lib/locale/say.ts';
import { recordPair } from '~/lib/log/triage/photo-pair.ts';
import type { Handlers } from '~/lib/messages/receive.ts';
import { deliver, journalContext } from './jobs.ts';

/** What is done about pictures that were made for an answer. */
export const pairMessages: Pick<Handlers, 'photo.paired'> = {
  'photo.paired': async ({ key, pair }) => {
    const written = await recordPair(await journalContext(), key, pair);
    if (!written.ok) return { ok: false, reason: say('triage_refused_unknown_comment') };
    void deliver();
    return { ok: true };
  },
};
