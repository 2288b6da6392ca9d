import { expect, test } from 'vitest';
import { partCodes } from '~/lib/locale/error-code.ts';
import { say } from '~/lib/locale/say.ts';
import type { PeerText } from '~/lib/peers/world.ts';
import { PEER_TEXTS, sayOfPeer } from '~/server/forward/peer-texts.ts';

test('the hub says to people and to incident systems what the extension says, word for word', () => {
  const keys = Object.keys(PEER_TEXTS).filter((key): key is PeerText => key in PEER_TEXTS);
  // The code behind a sentence leads into the help of the extension: the hub has none.
  const said = (key: PeerText) => partCodes(say(key, 'раз', 'два')).text;
  for (const key of keys) expect(sayOfPeer(key, 'раз', 'два')).toBe(said(key));
});
