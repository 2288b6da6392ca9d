import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerHere } from '~/lib/messages/receive.ts';
import { withPage } from '~/lib/settings/moderated.ts';
import { changeSettings, readSettings } from '~/lib/settings/store.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';

const PAGE = { network: 'vk', owner: '-38612614', slug: 'gorod', name: 'Город' } as const;

const moderating = answerHere({
  async 'page.moderate'({ page, on }) {
    await changeSettings((settings) => withPage(settings, page, on, 'user'));
    return { ok: true };
  },
});

beforeEach(() => useWebLocks());

test('a setting that the browser does not keep is told in one sentence with its code, and the former one stays', async () => {
  const full = vi
    .spyOn(fakeBrowser.storage.local, 'set')
    .mockRejectedValue(new Error('IO error: .../000003.log: No space left on device'));
  const answer = await moderating('page.moderate', { page: PAGE, on: true });
  full.mockRestore();
  expect(answer).toEqual({
    error:
      'Браузер не сохранил изменение. Прежнее осталось. Проверьте, есть ли место на диске, и повторите. \u2060О-213',
  });
  expect((await readSettings()).pages).toEqual([]);
});
