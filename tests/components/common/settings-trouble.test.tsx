import { act, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startPage } from '~/components/common/start-page.tsx';

const refuse = () =>
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error: LOCK'));
const start = () => act(() => startPage('help_title', <p>Справка</p>));

beforeEach(() => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['ru']);
  document.body.innerHTML = '<div id="root"></div>';
});

afterEach(async () => {
  const root = document.getElementById('root');
  if (root) await act(() => render(null, root));
  vi.restoreAllMocks();
});

test('a page whose settings the browser does not give out says so with a code and what to do, and shows what it can', async () => {
  refuse();
  await start();
  const told = await screen.findByRole('alert');
  expect(told.textContent).toContain('Браузер не отдаёт настройки Отклика');
  expect(told.textContent).toContain('О-213');
  expect(told.textContent).toContain('Расширение не удаляйте');
  expect(screen.getByText('Справка')).toBeTruthy();
});

test('«Повторить» loads the page anew once the settings are there, and not before', async () => {
  const closed = refuse();
  const reload = vi.spyOn(location, 'reload').mockReturnValue();
  await start();
  const retry = await screen.findByRole('button', { name: 'Повторить' });
  await userEvent.click(retry);
  expect(reload).not.toHaveBeenCalled();
  closed.mockRestore();
  await userEvent.click(retry);
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
});

test('where the settings are given out nothing is told', async () => {
  await start();
  await screen.findByText('Справка');
  expect(screen.queryByRole('alert')).toBeNull();
});
