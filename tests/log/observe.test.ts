import { beforeEach, expect, test, vi } from 'vitest';
import { observe } from '~/lib/log/observe.ts';
import { commentPages } from '~/lib/log/queue/comment-pages.ts';
import { readOverview } from '~/lib/log/queue/overview-reader.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { unreadNow } from '~/lib/log/unread.ts';
import { batch, comment, context, emptyLog } from './fixtures.ts';

beforeEach(emptyLog);

test('a change asks a query once, also one with a part outside of a transaction', async () => {
  await recordSightings(batch([comment('1')]), context());
  let asked = 0;
  const shown: number[] = [];
  const stop = observe(
    async () => {
      asked += 1;
      const [pages, { items }] = await Promise.all([commentPages(), readOverview()]);
      return pages.length * items.length;
    },
    (count) => shown.push(count),
  );
  await vi.waitFor(() => expect(shown).toEqual([1]));
  await recordSightings(batch([comment('2', { post: '200' })]), context());
  await vi.waitFor(() => expect(shown).toEqual([1, 2]));
  stop();
  expect(asked).toBe(2);
  expect(unreadNow()).toBeNull();
});
