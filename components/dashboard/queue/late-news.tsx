import { useRef } from 'preact/hooks';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import { isOverdue } from './queue-order.ts';

/** Longer words are cut: a screen reader speaks them while somebody works. */
const LONGEST = 80;

type Props = { items: readonly QueueItem[]; now: number };

/**
 * Tells a screen reader, when it pauses, of comments whose deadline passed while the queue stood open: each once.
 * What was late before is in the list.
 */
export function LateNews({ items, now }: Props) {
  const since = useRef(new Date(now).toISOString());
  const told = useRef(new Set<string>());
  const words = useRef('');
  // By the letters of the moments: thousands of deadlines are looked through at each change.
  const until = new Date(now).toISOString();
  const fresh = items.filter(
    (item) =>
      item.dueAt !== null &&
      item.dueAt > since.current &&
      item.dueAt < until &&
      isOverdue(item, now) &&
      !told.current.has(`${item.key} ${item.dueAt}`),
  );
  for (const { key, dueAt } of fresh) told.current.add(`${key} ${dueAt}`);
  const [first] = fresh;
  if (first) {
    const text = first.text.slice(0, LONGEST) || say('dashboard_no_text');
    words.current = `${sayCount('dashboard_newly_late', fresh.length)}: ${text}`;
  }
  return (
    <p class="unseen" role="status" data-testid="late-news">
      {words.current}
    </p>
  );
}
