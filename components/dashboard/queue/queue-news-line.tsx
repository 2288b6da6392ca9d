import { useEffect, useMemo, useState } from 'preact/hooks';
import { createNews } from '~/components/common/queue-news.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import { countSlices } from './slice-counts.ts';

/** `items`: the whole queue. */
type Props = { items: readonly QueueItem[]; now: number };

/** Tells a screen reader of comments that came to the queue, or wait no more. */
export function QueueNewsLine({ items, now }: Props) {
  const [words, setWords] = useState('');
  const news = useMemo(() => createNews(setWords), []);
  const open = useMemo(() => countSlices(items, now).waiting, [items, now]);
  useEffect(() => news.learn(open), [news, open]);
  return (
    <p class="unseen" role="status" data-testid="queue-news">
      {words}
    </p>
  );
}
