import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Popup } from '~/components/popup/popup.tsx';
import type { TabView } from '~/components/popup/tab-view.ts';

const PAGE = { network: 'vk', owner: '-38612614', slug: 'gorod', name: 'Администрация города' } as const;
const FIGURES = {
  open: 13,
  overdue: 2,
  urgent: 1,
  answeredToday: 24,
  waitingForHub: 3,
  coverage: { seen: 23, total: 45, at: '2026-11-22T09:00:00.000Z' },
};
const done = async () => ({ ok: true }) as const;

function show(tab: TabView | null, onModerate = vi.fn(done), onReload = vi.fn(), onAllow = vi.fn()) {
  render(<Popup tab={tab} figures={FIGURES} onModerate={onModerate} onReload={onReload} onAllow={onAllow} />);
  return { onModerate, onReload, onAllow };
}

test.each([
  [
    { kind: 'stopped', reason: 'Redmine не принимает ключ.' },
    'Отправка остановлена. Redmine не принимает ключ.',
  ],
  [{ kind: 'parked', count: 2 }, '2 записи не приняты, нужно ваше решение.'],
] as const)('the sign on the icon is put into words', (trouble, words) => {
  render(
    <Popup
      tab={null}
      figures={{ ...FIGURES, trouble }}
      onModerate={done}
      onReload={vi.fn()}
      onAllow={vi.fn()}
    />,
  );
  expect(screen.getByRole('alert').textContent).toContain(words);
  expect(screen.getByRole('link', { name: 'Открыть' }).getAttribute('href')).toBe('dashboard.html#server');
});

test('a page that is not moderated yet is taken on with one button', async () => {
  const { onModerate } = show({ kind: 'page', page: PAGE, moderated: false });
  await userEvent.click(screen.getByRole('button', { name: 'Модерировать эту страницу' }));
  expect(onModerate).toHaveBeenCalledWith(PAGE, true);
});

test('a moderated page says so and can be left', async () => {
  const { onModerate } = show({ kind: 'page', page: PAGE, moderated: true });
  expect(screen.getByText('ВКонтакте · модерируется')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Не модерировать' }));
  expect(onModerate).toHaveBeenCalledWith(PAGE, false);
});

test('a refusal is told next to the button', async () => {
  const refuse = vi.fn(async () => ({ ok: false as const, reason: 'Страницу задала организация.' }));
  render(
    <Popup
      tab={{ kind: 'page', page: PAGE, moderated: true }}
      figures={null}
      onModerate={refuse}
      onReload={vi.fn()}
      onAllow={vi.fn()}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Не модерировать' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Страницу задала организация.');
});

test.each<['elsewhere' | 'no-page', string]>([
  ['elsewhere', 'Здесь не ВКонтакте и не Одноклассники'],
  ['no-page', 'Официальной страницы здесь не видно'],
])('a tab that is %s says so and offers no moderation', (kind, words) => {
  show({ kind });
  expect(screen.getByRole('heading', { name: words })).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a tab older than the extension is reloaded with one button', async () => {
  const { onReload } = show({ kind: 'stale' });
  expect(screen.getByRole('heading', { name: 'Обновите страницу' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Обновить' }));
  expect(onReload).toHaveBeenCalledOnce();
});

test('a browser that keeps the networks from us is asked with one button, and nothing is claimed of the tab', async () => {
  const { onAllow } = show({ kind: 'forbidden' });
  expect(screen.getByRole('heading', { name: 'Браузер не пускает Отклик в соцсети' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Разрешить' }));
  expect(onAllow).toHaveBeenCalledOnce();
});

test('today is told in five figures, and the ways lead to every other page', () => {
  show(null);
  const figures = ['Открыто', 'Просрочено', 'ЧП', 'Отвечено сегодня', 'Ждут отправки'].map(
    (name) => screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent,
  );
  expect(figures).toEqual(['13', '2', '1', '24', '3']);
  const ways = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(ways).toEqual(['dashboard.html', 'training.html', 'options.html', 'help.html', 'help.html#report']);
});

test('figures carry how much was looked at', () => {
  show(null);
  expect(screen.getByText(/Осмотрено 23 из 45/)).toBeTruthy();
});

test('before the first look there are no figures: a zero would claim what nobody has seen', () => {
  const coverage = { seen: 0, total: null, at: null };
  const figures = { ...FIGURES, open: 0, overdue: 0, urgent: 0, coverage };
  render(
    <Popup tab={null} figures={figures} onModerate={vi.fn(done)} onReload={vi.fn()} onAllow={vi.fn()} />,
  );
  expect(screen.queryByText('Открыто')).toBeNull();
  expect(screen.getByText(/Пока ничего не осмотрено/)).toBeTruthy();
});

test('a log that runs out of room says how much is taken and what to do, and leads to the log', () => {
  render(
    <Popup
      tab={null}
      figures={{ ...FIGURES, room: { used: 1.7e9, quota: 2e9 } }}
      onModerate={done}
      onReload={vi.fn()}
      onAllow={vi.fn()}
    />,
  );
  expect(screen.getByRole('alert').textContent?.replaceAll('\u00A0', ' ')).toMatch(
    /занято 1,7 ГБ из 2 ГБ\. Выгрузите журнал в файл и освободите диск/,
  );
  expect(screen.getByRole('link', { name: 'К журналу' }).getAttribute('href')).toBe('dashboard.html#log');
});

const HOURS = { normalHours: 8, emergencyHours: 1 };

function showSteps(steps: { opened: boolean; moderated: boolean }) {
  const asked = { onLook: vi.fn(), onLeave: vi.fn() };
  const handlers = { onModerate: done, onReload: vi.fn(), onAllow: vi.fn() };
  render(<Popup tab={null} figures={null} setup={{ ...steps, ...HOURS, ...asked }} {...handlers} />);
  return asked;
}

test('a new user is led by three steps and sees which are done', () => {
  showSteps({ opened: true, moderated: false });
  const steps = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(steps).toHaveLength(3);
  expect(steps[0]).toContain('Сделано:');
  expect(steps[1]).toBe('Нажмите здесь «Модерировать эту страницу»');
  expect(steps[2]).toContain('первая реакция — за 8 ч, при ЧП — за 1 ч');
  expect(screen.queryByRole('button', { name: 'Так и оставить' })).toBeNull();
});

test('once the page is moderated the hours and rules are looked at, or left as they are', async () => {
  const { onLook, onLeave } = showSteps({ opened: true, moderated: true });
  await userEvent.click(screen.getByRole('button', { name: 'Проверить' }));
  expect(onLook).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole('button', { name: 'Так и оставить' }));
  expect(onLeave).toHaveBeenCalledOnce();
});
