import { expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { answerHere } from '~/lib/messages/receive.ts';
import { answerBy, send } from '~/lib/messages/send.ts';

test('a page that answers its own messages sends nothing to the background', async () => {
  const sent = vi.spyOn(browser.runtime, 'sendMessage');
  answerBy(
    answerHere({
      'panel.fold': async ({ folded }) => (folded ? { ok: true } : { ok: false, reason: 'нет' }),
      'draft.look': async () => {
        throw new Error('сломалось');
      },
    }),
  );
  expect(await send('panel.fold', { folded: true })).toEqual({ ok: true });
  expect(await send('panel.fold', { folded: false })).toEqual({ ok: false, reason: 'нет' });
  await expect(send('draft.look', { key: 'vk:-1:1:1' })).rejects.toThrow('сломалось');
  await expect(send('dashboard.open', {})).rejects.toThrow();
  expect(sent).not.toHaveBeenCalled();
});
