import 'fake-indexeddb/auto';
import { render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { stateView } from '~/components/common/state-view.ts';
import { QueueRow } from '~/components/dashboard/queue/queue-row.tsx';
import { QueueList } from '~/components/overlay/queue/queue-list.tsx';
import { sayDuration } from '~/lib/locale/duration.ts';
import { exportLog } from '~/lib/log/chain/export.ts';
import { readOverview } from '~/lib/log/queue/overview-reader.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { settingsSchema } from '~/lib/settings/schema.ts';
import { at, batch, comment, context, emptyLog, minute } from '~/tests/log/fixtures.ts';

const exportSchema = z.object({
  deadlines: z.array(
    z.object({ key: z.string(), dueAt: z.string(), policy: z.string(), of: z.string(), leftMs: z.number() }),
  ),
});

const nothing = () => undefined;

const WORKING_HOURS = {
  id: 'own',
  version: 3,
  limits: { normal: { reaction: { amount: 6, unit: 'workingHour' } } },
};

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(at('15:12')), toFake: ['Date'] });
  await emptyLog();
});

afterEach(() => {
  vi.useRealTimers();
});

async function exported() {
  let file = '';
  for await (const piece of exportLog(new Date())) file += piece;
  return exportSchema.parse(JSON.parse(file.split('\n', 1).join(''))).deadlines;
}

test.each([
  ['of hours of the calendar', {}, {}, 'podmoskovye-2020@1', 'ждёт', ''],
  ['of working hours', WORKING_HOURS, {}, 'own@3', 'ждёт', ''],
  ['of an emergency', {}, { text: 'Пахнет газом', posted: minute('14:40') }, 'podmoskovye-2020@1', 'ЧП', ''],
  ['since it is late', { id: 'own', normalHours: 2 }, {}, 'own@1', 'просрочен', '−'],
])(
  'mark, panel, dashboard and export give the same time %s',
  async (_, policy, said, name, word, sign) => {
    const settings = settingsSchema.parse({ otklik: 1, calendar: { zone: 'Europe/Moscow' }, policy });
    const recorded = await recordSightings(batch([comment('1', said)]), context({ settings }));
    const [verdict] = recorded.verdicts;
    const [line] = recorded.board.queue;
    const [row] = (await readOverview()).items;
    const [deadline] = await exported();
    if (!verdict || !line || !row || !deadline) throw new Error('one of the four is missing');

    const time = sayDuration(deadline.leftMs);
    expect(stateView(verdict, Date.now()).words).toBe(`${word} · ${time}`);
    render(
      <QueueList
        items={[line]}
        floods={[]}
        pageName={null}
        half="state"
        blur={false}
        verdict={() => undefined}
        onJump={() => true}
        onRemove={nothing}
      />,
    );
    expect(screen.getByRole('listitem').textContent).toContain(`${word} · ${time}`);
    render(
      <table>
        <tbody>
          <QueueRow item={row} row={2} pageName={String} now={Date.now()} open={false} onOpen={nothing} />
        </tbody>
      </table>,
    );
    expect(within(screen.getByTestId('queue-row')).getByText(`${sign}${time}`).getAttribute('datetime')).toBe(
      deadline.dueAt,
    );
    expect(deadline).toMatchObject({ policy: name, of: 'reaction' });
    expect([verdict.policy, line.policy, row.policy]).toEqual([name, name, name]);
  },
  20_000,
);
