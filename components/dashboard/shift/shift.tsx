import { useMemo } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { useObserved } from '~/components/common/use-observed.ts';
import { writeAddress } from '~/components/dashboard/address.ts';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import type { DashboardData } from '~/components/dashboard/data.ts';
import { Loading } from '~/components/dashboard/loading.tsx';
import { ScopeLine } from '~/components/dashboard/team/scope-line.tsx';
import { scopeOf } from '~/components/dashboard/team/scoped.ts';
import { say } from '~/lib/locale/say.ts';
import { readSurges, type Shift as ShiftData, shiftOf } from '~/lib/log/queue/shift.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import { ItemLine } from './item-line.tsx';
import { sayMade, sayShift } from './say-shift.ts';
import { saySurge } from './say-surge.ts';
import { shiftText } from './shift-text.ts';

type Props = { pageName: PageName; now: number };

type LiveProps = Props & { data: DashboardData; given: URLSearchParams };

/** The hand-over of a shift: what is open, waits for facts and was promised, to print or to copy; of the team where there is one. */
export function LiveShift({ data, given, pageName, now }: LiveProps) {
  const surges = useObserved(readSurges);
  const { items, coverage } = data;
  const shift = useMemo(() => surges && shiftOf(items, coverage, surges), [items, coverage, surges]);
  if (!shift) return <Loading />;
  return (
    <>
      <ScopeLine
        team={data.team}
        scope={scopeOf(data, given)}
        href={(one) => writeAddress('shift', { from: one === 'browser' ? one : null })}
        now={now}
      />
      <Shift shift={shift} pageName={pageName} now={now} />
    </>
  );
}

/** The same of what was read already; `now` is epoch ms. */
export function Shift({ shift, pageName, now }: Props & { shift: ShiftData }) {
  const { told, busy, run } = useAction();
  const { open, waiting, promised, surges } = shift;
  const heads = sayShift(shift);
  const copy = async () => {
    await navigator.clipboard.writeText(shiftText(shift, pageName, now));
    return { ok: true } as const;
  };
  return (
    <div class="shift">
      <p>{sayMade(shift, now)}</p>
      <div class="shift-ways">
        <button type="button" onClick={() => print()}>
          {say('shift_print')}
        </button>
        <button type="button" disabled={busy} onClick={() => void run(copy, say('shift_copied'))}>
          {say('shift_copy')}
        </button>
        <Message told={told} />
      </div>
      {surges.map((surge) => (
        <p key={surge.topic} class="shift-surge">
          {saySurge(surge)}
        </p>
      ))}
      <Part title={heads.open} items={open} pageName={pageName} now={now} />
      <Part title={heads.waiting} items={waiting} pageName={pageName} now={now} />
      <Part title={heads.promised} items={promised} pageName={pageName} now={now} />
    </div>
  );
}

function Part({ title, items, pageName, now }: Props & { title: string; items: readonly QueueItem[] }) {
  return (
    <section>
      <h2>{title}</h2>
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li key={item.key}>
              <ItemLine item={item} pageName={pageName} now={now} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
