import css from '~/components/dashboard/dashboard.css?inline';
import type { RemovalsData } from '~/components/removals/data.ts';
import { Removals } from '~/components/removals/removals.tsx';
import { NOW } from '~/tests/components/dashboard/dashboard-data.ts';
import { OPEN_APPEAL } from '~/tests/components/removals/appeal-data.ts';
import { removalActions, removalsData } from '~/tests/components/removals/removals-data.ts';
import { eventId, OTHER_DEVICE } from '~/tests/report/removals/removal-rows.ts';
import { recordsOf, removed } from '~/tests/report/removals/removals.ts';
import type { Board } from '~/tests/states/board.ts';
import type { State } from '~/tests/states/cell.tsx';

const LONG = 'Администрация Краснознаменско-Октябрьского муниципального округа имени пятидесятилетия';
const ALL = [
  removed(1, 'Вы там все дебилы, идите работать', { appeal: OPEN_APPEAL }),
  removed(2, 'Когда засыплют яму на Зелёной? Третью неделю дети падают, никто не приехал', {
    rule: null,
    author: { id: '502', slug: null, name: 'Константин Константинопольский-Задунайский' },
    page: 'ok:7',
  }),
  removed(3, 'Передумал', { by: 'author', rule: null }),
  removed(4, 'Мэр, уходите в отставку', { undoneAt: '2026-11-20T11:00:00.000Z' }),
];
const RECORDS = recordsOf(ALL, {
  measures: [],
  coverage: [],
});
const ACTIONS = removalActions({});

/** A removal by a colleague, as the hub tells a supervisor of it. */
const THEIRS = removed(5, 'Иди на хуй, а яму на Зелёной засыпьте', { actor: OTHER_DEVICE });
const TOLD: Partial<RemovalsData> = {
  records: recordsOf([THEIRS], { elsewhere: new Map([[THEIRS.removal.id, null]]) }),
  role: 'supervisor',
  person: 'Олег',
  names: new Map([[OTHER_DEVICE, 'Марина']]),
};

/** A removal of one's own, as its moderator sees it once a supervisor has decided. */
const ruled = (restored: boolean, reason: string): Partial<RemovalsData> => {
  const review = { at: '2026-11-20T10:30:00.000Z', restored, reason, decider: 'Олег', actor: OTHER_DEVICE };
  const records = recordsOf([removed(6, 'Засыпьте яму на Зелёной, дебилы', { review })]);
  return { records, role: 'moderator', person: 'Марина' };
};

const removals = (name: string, address: string, given: Partial<RemovalsData> = {}): State => ({
  name,
  show: () => (
    <main>
      <Removals
        data={removalsData({ records: RECORDS, ...given })}
        given={new URLSearchParams(address)}
        go={() => undefined}
        pages={['vk:-1', 'ok:7']}
        pageName={(page) => (page === 'ok:7' ? LONG : 'Администрация города')}
        actions={ACTIONS}
        now={NOW.getTime()}
      />
    </main>
  ),
});

export const REMOVALS: Board = {
  id: 'removals',
  title: 'Удаления',
  css,
  states: [
    removals('все списки', ''),
    removals('в списке ничего нет', 'list=appealed&q=лифт'),
    removals('спор решает руководитель', `id=${eventId(1)}`, { role: 'supervisor', person: 'Олег' }),
    removals('причины нет', `id=${eventId(2)}`),
    removals('чужое удаление: согласиться или нет', `id=${eventId(5)}`, TOLD),
    removals('руководитель согласился', `id=${eventId(6)}`, ruled(false, '')),
    removals(
      'руководитель не согласился',
      `id=${eventId(6)}`,
      ruled(true, 'Слово грубое, но человек просит о деле. Верните и ответьте.'),
    ),
  ],
};
