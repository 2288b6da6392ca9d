import { useEffect, useMemo, useState } from 'preact/hooks';
import { createNews } from '~/components/common/queue-news.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import type { Rest } from './rest.ts';
import { countSlices } from './slice-counts.ts';

/** `queue`: null while none is shown; its `rest` while it was not read whole. */
type Props = { queue: { items: readonly QueueItem[]; rest: Rest | null } | null; now: number };

/** Tells a screen reader of comments that came to the queue, or wait no more. */
export function QueueNewsLine({ queue, now }: Props) {
  const [words, setWords] = useState('');
  const news = useMemo(() => createNews(setWords), []);
  const items = queue?.rest ? queue.items : null;
  const open = useMemo(() => items && countSlices(items, now).waiting, [items, now]);
  useEffect(() => {
    if (open !== null) return news.learn(open);
    news.forget();
    setWords('');
  }, [news, open]);
  return (
    <p class="unseen" role="status" data-testid="queue-news">
      {words}
    </p>
  );
}
