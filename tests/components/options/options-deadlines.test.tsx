import { fireEvent, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { WorkCalendarPart } from '~/components/options/calendar.tsx';
import { DutyContacts } from '~/components/options/contacts.tsx';
import { Presets } from '~/components/options/presets.tsx';
import { Reminders } from '~/components/options/reminders.tsx';
import { readHours, sayHours } from '~/components/options/week-text.ts';
import { settingsSchema } from '~/lib/settings/schema.ts';

const SETTINGS = settingsSchema.parse({
  otklik: 1,
  calendar: { zone: 'Asia/Omsk' },
  pages: [{ network: 'vk', owner: '-1', name: 'Администрация' }],
});
const NOW = Date.parse('2026-11-20T12:00:00Z');
const kept = () => vi.fn(async () => ({ ok: true }) as const);

test('a preset brings its tracks and clocks, and keeps who must be answered', async () => {
  const onChange = kept();
  render(<Presets policy={{ ...SETTINGS.policy, duty: 'duhovshchina' }} onChange={onChange} />);
  await userEvent.selectOptions(screen.getByLabelText('Чьи сроки'), 'sevastopol-2020');
  expect(onChange).toHaveBeenCalledWith(
    expect.objectContaining({
      id: 'sevastopol-2020',
      duty: 'duhovshchina',
      limits: expect.objectContaining({ important: { reaction: { amount: 4, unit: 'workingHour' } } }),
    }),
  );
});

test('another guide on who is answered makes a new version of the policy', async () => {
  const onChange = kept();
  render(<Presets policy={SETTINGS.policy} onChange={onChange} />);
  await userEvent.selectOptions(screen.getByLabelText('Кому отвечать'), 'podmoskovye');
  expect(onChange).toHaveBeenCalledWith({ ...SETTINGS.policy, version: 2, duty: 'podmoskovye' });
});

test('hours of a day with a lunch are written as one writes them', async () => {
  const onChange = kept();
  render(<WorkCalendarPart calendar={SETTINGS.calendar} now={NOW} onChange={onChange} />);
  const monday = screen.getByLabelText('понедельник');
  await userEvent.clear(monday);
  await userEvent.type(monday, '9:00-13:00, 14:00-18:00');
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить часы' }));
  expect(onChange).toHaveBeenCalledWith(
    expect.objectContaining({
      week: expect.arrayContaining([
        [
          ['09:00', '13:00'],
          ['14:00', '18:00'],
        ],
        [],
      ]),
    }),
  );
});

test('hours that are none are refused with a sentence', async () => {
  const onChange = kept();
  render(<WorkCalendarPart calendar={SETTINGS.calendar} now={NOW} onChange={onChange} />);
  await userEvent.type(screen.getByLabelText('суббота'), 'утром');
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить часы' }));
  expect(onChange).not.toHaveBeenCalled();
  expect(screen.getByText(/Часы пишутся так/)).toBeTruthy();
});

test('from December on the missing year is told', () => {
  const december = Date.parse('2026-12-01T12:00:00Z');
  render(<WorkCalendarPart calendar={SETTINGS.calendar} now={december} onChange={kept()} />);
  expect(screen.getByText(/Праздников и переносов на 2027 год/)).toBeTruthy();
});

test('quiet hours are kept, and in a team whether the duty sits here', async () => {
  const [onQuiet, onDigest, onDutyChange] = [kept(), kept(), kept()];
  const given = { onQuiet, onDigest, onDutyChange, quiet: SETTINGS.quiet, digest: SETTINGS.digest };
  const { rerender } = render(<Reminders {...given} onDuty={true} team={true} />);
  await userEvent.click(screen.getByLabelText('Не напоминать ночью'));
  expect(onQuiet).toHaveBeenCalledWith({ from: '22:00', to: '08:00', on: true });
  await userEvent.click(screen.getByLabelText('За этим устройством дежурят'));
  expect(onDutyChange).toHaveBeenCalledWith(false);
  rerender(<Reminders {...given} onDuty={true} team={false} />);
  expect(screen.queryByLabelText('За этим устройством дежурят')).toBeNull();
});

test('the hour of the summary is kept, and that it is wanted on days off or not at all', async () => {
  const [onQuiet, onDigest, onDutyChange] = [kept(), kept(), kept()];
  const { quiet, digest } = SETTINGS;
  render(<Reminders {...{ quiet, digest, onQuiet, onDigest, onDutyChange }} onDuty={true} team={false} />);
  fireEvent.change(screen.getByLabelText('Время сводки'), { target: { value: '08:30' } });
  expect(onDigest).toHaveBeenLastCalledWith({ on: true, at: '08:30', daysOff: false });
  await userEvent.click(screen.getByLabelText('И в выходные'));
  expect(onDigest).toHaveBeenLastCalledWith({ on: true, at: '09:00', daysOff: true });
  await userEvent.click(screen.getByLabelText('Присылать сводку дня'));
  expect(onDigest).toHaveBeenLastCalledWith({ on: false, at: '09:00', daysOff: false });
});

test('duty contacts are kept', async () => {
  const onPage = kept();
  render(<DutyContacts pages={SETTINGS.pages} onChange={onPage} />);
  await userEvent.type(screen.getByLabelText('Администрация · ВКонтакте'), 'ЕДДС 5-05-05');
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить контакты' }));
  expect(onPage).toHaveBeenCalledWith(expect.objectContaining({ contacts: 'ЕДДС 5-05-05' }));
});

test('what is written about hours is read back the same', () => {
  const spans: [string, string][] = [
    ['08:15', '12:00'],
    ['20:00', '24:00'],
  ];
  expect(readHours(sayHours(spans))).toEqual(spans);
  expect(readHours('')).toEqual([]);
  expect(readHours('с утра')).toBeNull();
});
