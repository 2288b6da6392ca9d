import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { hearErrors } from '~/components/common/error/hear-errors.ts';
import { OpenHelpContext } from '~/components/common/error/open-help.ts';
import { Message } from '~/components/common/message.tsx';
import { Help } from '~/components/help/help.tsx';
import type { TroubleFacts } from '~/components/help/trouble-facts.ts';
import { textsOf } from '~/lib/locale/english.ts';
import { say } from '~/lib/locale/say.ts';
import { speak } from '~/lib/locale/texts.ts';

const FACTS: TroubleFacts = {
  at: '2026-11-22T10:00:00.000Z',
  version: '0.1.0',
  browser: 'Chromium 156',
  system: 'linux',
  logSchema: 12,
  settingsSchema: 1,
  language: 'ru',
  layouts: [],
  selectors: [],
  receivers: [],
  errors: [{ code: 401, at: '2026-11-22T09:58:30.000Z', kind: null }],
};
const readFacts = async () => FACTS;
const search = () => screen.getByRole('searchbox');

beforeEach(() => {
  location.hash = '';
});

test('a search shows what answers it with the words marked, by keyboard alone, and Escape brings the whole help back', async () => {
  render(<Help readFacts={readFacts} />);
  const whole = screen.getAllByRole('article').length;
  await userEvent.keyboard('/');
  expect(document.activeElement).toBe(search());
  await userEvent.keyboard('черновиков');
  expect(screen.getByText(/^Найдено? \d+ ответ/).getAttribute('role')).toBe('status');
  const answers = screen.getAllByRole('article');
  expect(answers.length).toBeLessThan(whole);
  for (const answer of answers) expect(answer.querySelector('mark')).not.toBeNull();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(answers[1]);
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  expect(document.activeElement).toBe(search());
  await userEvent.keyboard('{Escape}');
  expect(screen.getAllByRole('article')).toHaveLength(whole);
});

test('a search without an answer says what to try, and leads to a report', async () => {
  render(<Help readFacts={readFacts} />);
  await userEvent.type(search(), 'бегемот');
  expect(screen.getByText('Ничего не нашлось')).toBeTruthy();
  const found = screen.getByRole('region', { name: 'Что искать или код ошибки' });
  expect(within(found).getByRole('link', { name: 'Сообщить о проблеме' }).getAttribute('href')).toBe(
    '#report',
  );
});

test('the address of an error leads to its paragraph and gives it the focus', async () => {
  location.hash = '#error-401';
  render(<Help readFacts={readFacts} />);
  const paragraph = await screen.findByRole('article', { name: /О-401/ });
  expect(document.activeElement).toBe(paragraph);
});

test('the report stands there whole before it is copied or saved', async () => {
  render(<Help readFacts={readFacts} />);
  const report = await screen.findByTestId('report');
  expect(report.textContent).toContain('2026-11-22 09:58 UTC  О-401');
  expect(screen.getByRole('button', { name: 'Скопировать отчёт' })).toBeTruthy();
  await userEvent.click(screen.getByTestId('report-save'));
  expect(await screen.findByText(/Отчёт сохранён в файл otklik-report-.*\.txt/)).toBeTruthy();
});

test('the whole help speaks English', () => {
  speak(textsOf('en'));
  render(<Help readFacts={readFacts} />);
  expect(screen.getByRole('main').textContent).not.toMatch(/[а-яё]/i);
});

test('the code of a failure leads to the help where the page can, and is remembered', async () => {
  const heard: number[] = [];
  const opened: number[] = [];
  hearErrors((code) => heard.push(code));
  render(
    <OpenHelpContext.Provider value={(code) => opened.push(code)}>
      <Message told={{ kind: 'failed', text: say('sync_busy') }} />
    </OpenHelpContext.Provider>,
  );
  expect(screen.getByRole('alert').textContent).toMatch(/уйдут сами\. О-403$/);
  await userEvent.click(screen.getByRole('button', { name: 'О-403' }));
  expect([heard, opened]).toEqual([[403], [403]]);
});
