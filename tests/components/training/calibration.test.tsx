import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Calibration } from '~/components/training/data.ts';
import { Training } from '~/components/training/training.tsx';
import type { CardRow } from '~/lib/log/calibration/rows.ts';
import type { CalibrationNews } from '~/lib/messages/themes/training.ts';
import { showTraining } from './stage.tsx';

const JUDGED = { at: '2026-11-24T09:00:00.000Z', id: 'f0000000-0000-4000-8000-000000000000', sent: true };
const NEWS: CalibrationNews = {
  week: '2026-W48',
  until: '2026-11-30',
  hub: true,
  trouble: null,
};

function card(place: number, given: Partial<CardRow> = {}): CardRow {
  return {
    id: `01990000-0000-7000-8000-00000000000${place}`,
    place,
    week: NEWS.week,
    drawnAt: '2026-11-23T06:00:00.000Z',
    key: `vk:-1:2:${place}`,
    page: 'vk:-1',
    text: `Комментарий ${place}, [имя]`,
    outcome: 'keep',
    by: 'flag',
    flag: 'insult.you',
    rule: null,
    reason: null,
    target: 'hub',
    judged: null,
    counts: null,
    ...given,
  };
}

const five = () => [0, 1, 2, 3, 4].map((place) => card(place));
const show = (given: Partial<Calibration>, news: Partial<CalibrationNews> = {}) =>
  showTraining({ calibration: { news: { ...NEWS, ...news }, cards: [], ...given } });

test('the week shows which of its five are done, and until when they stand', () => {
  show({
    cards: five().map((one, place) => (place < 2 ? { ...one, judged: { ...JUDGED, choice: 'keep' } } : one)),
  });
  const pips = within(screen.getByRole('list', { name: 'Сделано: 2 из 5.' })).getAllByRole('listitem');
  expect(pips.map(({ textContent }) => textContent)).toEqual([
    '1 сделана',
    '2 сделана',
    '3 не сделана',
    '4 не сделана',
    '5 не сделана',
  ]);
  expect(screen.getByText(/Новые карточки: понедельник, 30 ноября/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Разобрать остальные' })).toBeTruthy();
});

test('the own judgement comes first, by a digit; then the decision, its rule and how the team agreed', async () => {
  const cards = five();
  const rule = { number: '2.2', text: 'Оскорбления' };
  cards[0] = card(0, { outcome: 'remove', by: 'removal', flag: null, rule, counts: { remove: 7, keep: 2 } });
  const shown = show({ cards });
  await userEvent.click(screen.getByRole('button', { name: 'Разобрать карточки' }));
  expect(document.activeElement?.textContent).toBe('Карточка 1 из 5');
  expect(screen.queryByTestId('calib-decided')).toBeNull();
  expect(document.body.textContent).not.toContain('Комментарий удалили');
  await userEvent.keyboard('2');
  expect(shown.judge).toHaveBeenCalledWith(cards[0]?.id, 'keep');
  const judged = { ...cards[0], judged: { ...JUDGED, choice: 'keep' as const } };
  const calibration = { news: NEWS, cards: [judged, ...cards.slice(1)] };
  shown.rerender(<Training data={{ ...shown.data, calibration }} unread={null} actions={shown.all} />);
  const decided = screen.getByTestId('calib-decided');
  expect(decided.dataset.same).toBe('false');
  expect(decided.textContent).toContain(
    'Организация решила иначе.Комментарий удалили.Пункт 2.2. Оскорбления',
  );
  expect(decided.textContent).toContain('Команда: 7 из 9 решили так же, как организация.');
  expect(document.activeElement?.textContent).toBe('Дальше');
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('heading', { name: 'Карточка 2 из 5' })).toBeTruthy();
});

test.each<[string, Partial<CardRow>, string]>([
  ['fewer than three judged it', { counts: null }, 'мало ответов'],
  [
    'the own judgement is not sent yet',
    { judged: { ...JUDGED, choice: 'keep', sent: false } },
    'ждёт отправки',
  ],
  ['there is no hub', { target: null }, 'видно с сервером команды'],
])('where %s no agreement is shown', (_, given, words) => {
  show({ cards: [card(0, { judged: { ...JUDGED, choice: 'keep' }, ...given })] });
  expect(screen.getByTestId('calib-judged').textContent).toContain(words);
  expect(screen.getByTestId('calib-judged').textContent).not.toMatch(/\d из \d решили/);
});

test.each<[string, Partial<CalibrationNews>, string]>([
  ['the team decided nothing', {}, 'Карточек на этой неделе нет'],
  [
    'the hub never answered',
    { trouble: 'Сервер не отвечает.' },
    'Есть ли карточки на этой неделе, неизвестно',
  ],
  ['there is no hub', { hub: false }, 'решению больше двух недель'],
])('without cards it is said why: %s', (_, news, words) => {
  show({}, news);
  expect(screen.getByText((text) => text.includes(words))).toBeTruthy();
});

test('while the cards are drawn it is said so, and a trainee has none', () => {
  const { unmount } = showTraining({ calibration: { news: null, cards: [] } });
  expect(screen.getByText('Собираем карточки этой недели…')).toBeTruthy();
  unmount();
  showTraining({ calibration: null });
  expect(screen.queryByText('Карточки недели')).toBeNull();
});

test('an answer that was not kept is told, and the card stays', async () => {
  const judge = vi.fn(async () => ({ ok: false, reason: 'Места нет.' }) as const);
  showTraining({ calibration: { news: NEWS, cards: five() } }, { judge });
  await userEvent.click(screen.getByRole('button', { name: 'Разобрать карточки' }));
  await userEvent.keyboard('1');
  expect((await screen.findByRole('alert')).textContent).toContain('Ответ не сохранён: Места нет.');
  expect(screen.queryByTestId('calib-decided')).toBeNull();
});
