import css from '~/components/dashboard/dashboard.css?inline';
import { Outbox } from '~/components/dashboard/outbox/outbox.tsx';
import type { ParkedLine } from '~/lib/log/outbox/parked-lines.ts';
import { inMinutes, NOW, receiver } from '~/tests/components/dashboard/dashboard-data.ts';
import { done } from '~/tests/components/options/options-actions.ts';
import type { Board } from '~/tests/states/board.ts';
import type { State } from '~/tests/states/cell.tsx';

const LONG = 'Третью неделю во дворе яма, дети падают, никто не приехал, а обещали ещё в октябре';
const REDMINE = receiver(
  { parked: 1, pending: 4 },
  { id: 'redmine', kind: 'redmine', name: 'Redmine', url: 'https://redmine.example' },
);
const LINES: ParkedLine[] = [
  {
    id: '1',
    target: 'hub',
    at: inMinutes(-90),
    reason: 'Сервер команды не принял запись: у неё другой журнал.',
    url: 'https://vk.com/wall-1_2?reply=3',
    text: LONG,
  },
  {
    id: '2',
    target: 'redmine',
    at: inMinutes(-2000),
    reason: 'Redmine не знает трекера «Обращение».',
    url: 'https://vk.com/wall-1_2?reply=4',
    text: '',
  },
  {
    id: '3',
    target: 'hub',
    at: inMinutes(-5),
    reason: 'Запись больше, чем берёт сервер.',
    url: null,
    text: '',
  },
];
const ALIKE = Array.from({ length: 5 }, (_, index) => ({
  id: `alike-${index}`,
  target: 'hub',
  at: inMinutes(-80 + index),
  reason: 'Запись сделал браузер другого человека, сервер команды её от вас не принял.',
  url: `https://vk.com/wall-1_2?reply=${index}`,
  text: LONG,
}));
const STUCK = receiver({ parked: 2, pending: 12, waitingSince: inMinutes(-90) });

const outbox = (
  name: string,
  given: { receivers: (typeof REDMINE)[]; parked: ParkedLine[]; keepsAll?: boolean },
): State => ({
  name,
  show: () => (
    <main>
      <Outbox
        keepsAll={false}
        {...given}
        now={NOW.getTime()}
        onCheck={done}
        onRetry={done}
        onRetryAlike={done}
        onSave={done}
      />
    </main>
  ),
});

export const OUTBOX: Board = {
  id: 'outbox',
  title: 'Отправка',
  css,
  states: [
    outbox('одна запись ждёт человека', { receivers: [receiver({ parked: 1 })], parked: LINES.slice(0, 1) }),
    outbox('ждут человека у двух получателей', { receivers: [STUCK, REDMINE], parked: LINES }),
    outbox('у нескольких записей одна причина', {
      receivers: [receiver({ parked: 5, pending: 2, lastError: ALIKE[0]?.reason ?? '' })],
      parked: ALIKE.slice(0, 2),
    }),
    outbox('одна причина у многих', {
      receivers: [receiver({ parked: 6, pending: 2, lastError: ALIKE[0]?.reason ?? '' })],
      parked: [...ALIKE, ...LINES.slice(0, 1)],
    }),
    outbox('устройство стажёра', { receivers: [receiver({})], parked: [], keepsAll: true }),
  ],
};
