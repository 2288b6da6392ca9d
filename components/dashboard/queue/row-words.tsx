import { Icon } from '~/components/common/icon.tsx';
import { aimedAt } from '~/lib/comment/aim.ts';
import { say } from '~/lib/locale/say.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';

/** The comment leads to its page; one whose address only a colleague's browser knows leads nowhere. */
export function RowWords({ item }: { item: QueueItem }) {
  const { url, text } = item;
  const words = text || say('dashboard_no_text');
  if (url === '') return <span class="line">{words}</span>;
  return (
    <a href={aimedAt(item)} target="_blank" rel="noreferrer" title={text}>
      <span class="line">{words}</span>
      <span class="out">
        <Icon name="external" />
      </span>
    </a>
  );
}
