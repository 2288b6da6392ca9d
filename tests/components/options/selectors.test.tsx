import { cleanup, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { done } from './options-actions.ts';
import { SETTINGS, section, show } from './options-stage.tsx';

test('each network says which selectors are in force, and the imported ones can be taken back', async () => {
  const resetSelectors = vi.fn(done);
  show({ resetSelectors });
  const [vk, ok] = section('Разметка соцсетей').getAllByRole('listitem');
  expect(vk?.textContent).toContain('выпуск 3; поля: comment, date');
  expect(ok?.textContent).toContain('набор сборки');
  expect(screen.queryByTestId('selectors-reset-ok')).toBeNull();
  await userEvent.click(screen.getByTestId('selectors-reset-vk'));
  expect(resetSelectors).toHaveBeenCalledWith('vk');
});

test('a set that the team server sent and that was refused is named with its reason', () => {
  show();
  expect(screen.queryByTestId('selectors-refused-vk')).toBeNull();
  expect(screen.getByTestId('selectors-refused-ok').textContent).toBe(
    'Сервер команды прислал выпуск 4, он не принят. Не то. О-412',
  );
});

test('an imported set is given out to the team where a server is connected, and nowhere else', async () => {
  const publishSelectors = vi.fn(done);
  show({ publishSelectors });
  expect(screen.queryByTestId('selectors-publish-vk')).toBeNull();
  cleanup();
  const hub = { id: 'hub', kind: 'hub', url: 'https://hub.example', name: 'Сервер команды' } as const;
  show({ publishSelectors }, { ...SETTINGS, targets: [hub] });
  expect(screen.queryByTestId('selectors-publish-ok')).toBeNull();
  await userEvent.click(screen.getByTestId('selectors-publish-vk'));
  expect(publishSelectors).toHaveBeenCalledWith('vk');
  await screen.findByText(/Набор на сервере команды/);
});
