import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type AskFields, FieldsPart } from '~/components/common/triage/fields-part.tsx';

const FIELDS = {
  list: 'ID: vk:-1:2:3\nТема: дороги',
  row: 'vk:-1:2:3\t\tдороги',
  link: 'https://vk.com/wall-1_2?reply=3',
};

function open(ask: AskFields, writeText: (text: string) => Promise<void>) {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
  render(<FieldsPart of="vk:-1:2:3" ask={ask} />);
  return user;
}

test('the fields are copied as lines or as a row, and no integration is claimed', async () => {
  const write = vi.fn(async () => undefined);
  const user = open(async () => FIELDS, write);
  expect(screen.getByText(/Отклик не связан с системой инцидентов/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Скопировать поля' }));
  expect(write).toHaveBeenLastCalledWith(FIELDS.list);
  expect((await screen.findByRole('status')).textContent).toContain('Поля скопированы');
  await user.click(screen.getByRole('button', { name: 'Строкой для таблицы' }));
  expect(write).toHaveBeenLastCalledWith(FIELDS.row);
  await user.click(screen.getByRole('button', { name: 'Ссылку на комментарий' }));
  expect(write).toHaveBeenLastCalledWith(FIELDS.link);
});

test('where the browser does not let us copy in either way, the fields stand there to be taken by hand', async () => {
  Object.defineProperty(document, 'execCommand', { value: () => false, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(document, 'execCommand'));
  const user = open(
    async () => FIELDS,
    async () => {
      throw new Error('нет');
    },
  );
  await user.click(screen.getByRole('button', { name: 'Скопировать поля' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Тема: дороги');
});

test('a comment that the log does not know says so', async () => {
  const user = open(
    async () => null,
    async () => undefined,
  );
  await user.click(screen.getByRole('button', { name: 'Скопировать поля' }));
  expect((await screen.findByRole('alert')).textContent).toContain('нет в журнале');
});
