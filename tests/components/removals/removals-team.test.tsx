import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { open, told } from '~/tests/components/dashboard/board-stage.tsx';
import { records } from '~/tests/report/removals/removal-rows.ts';

test.each([
  ['unknown so far', null, 'В этом браузере удалений не было'],
  ['known', records({}), 'Удалений не было'],
] as const)(
  'while the removals of colleagues are %s, no more is claimed than that',
  (_what, known, title) => {
    const removals = {
      records: known,
      names: new Map(),
      trouble: known ? null : 'Сервер команды не отвечает',
    };
    open({ team: told({ removals }) }, '#removals');
    expect(screen.getByText(title, { exact: true })).toBeTruthy();
  },
);
