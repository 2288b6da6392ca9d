import { useRef, useState } from 'preact/hooks';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import { QueueRow } from './queue-row.tsx';
import { useRowPlaces } from './row-places.ts';
import { useVisibleRows } from './visible-rows.ts';

type Props = {
  items: readonly QueueItem[];
  /** Names what the list was asked for: the same while only the log changes. */
  asked: string;
  /** Key of the comment that is open beside the list. */
  open: string | null;
  pageName: PageName;
  now: number;
  /** The same function as long as the list is shown: another one draws every row anew. */
  onOpen: (key: string) => void;
};

/**
 * The rows of the queue that are on the screen, with gaps as high as those that are not. The row with the
 * focus, else the one that is open, is drawn wherever it stands: the focus is never lost by scrolling.
 */
export function QueueRows({ items, asked, open, pageName, now, onOpen }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const { from, to, height } = useVisibleRows(body, items.length, asked);
  const holding = focused ?? open;
  const held = holding === null ? -1 : items.findIndex(({ key }) => key === holding);
  const shown = items.slice(from, to).map((item, place) => ({ item, at: from + place }));
  const kept = items[held];
  if (kept && held < from) shown.unshift({ item: kept, at: held });
  if (kept && held >= to) shown.push({ item: kept, at: held });
  const placeOf = useRowPlaces(shown.map(({ item }) => item.key));
  const rowOf = ({ item, at }: { item: QueueItem; at: number }, place: number) => {
    const before = at - (shown[place - 1]?.at ?? -1) - 1;
    return [
      before > 0 && <Gap key={`before ${placeOf(item.key)}`} height={before * height} />,
      <QueueRow
        key={placeOf(item.key)}
        item={item}
        // The head is the first row of the table.
        row={at + 2}
        pageName={pageName}
        now={now}
        open={item.key === open}
        onOpen={onOpen}
      />,
    ];
  };
  const after = items.length - 1 - (shown.at(-1)?.at ?? -1);
  return (
    <tbody
      ref={body}
      onFocusIn={({ target }) => setFocused(keyOf(target))}
      onFocusOut={() => setFocused(null)}
    >
      {shown.flatMap(rowOf)}
      {after > 0 && <Gap key="after" height={after * height} />}
    </tbody>
  );
}

/** A row of the table that says nothing: the others keep their numbers. */
function Gap({ height }: { height: number }) {
  return <tr class="gap" style={{ height: `${height}px` }} />;
}

function keyOf(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest('tr')?.getAttribute('data-key') ?? null) : null;
}
