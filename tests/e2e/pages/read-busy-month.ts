import { utils } from '@e965/xlsx';
import { expect } from 'vitest';
import { keyOf, townComment, townPost, VK, waitForState } from '~/tests/e2e/networks.ts';
import type { Stage } from '~/tests/e2e/stage.ts';
import { MONTH_POST, monthTown, PROMISED, SNOWED } from '~/tests/replica/month-town.ts';
import { monthAt } from './month-of-answers.ts';
import { saveReport } from './read-report.ts';

/** A month in which everybody wrote of snow on one day, a promise was kept and another one was not: on the screen, on paper and in the file. */
export async function readBusyMonth(stage: Stage): Promise<void> {
  stage.replica.reset(monthTown);
  const page = await stage.open(`https://vk.com/wall${VK.owner}_${MONTH_POST}`);
  const dashboard = await stage.openOwn('dashboard.html');
  for (const [asked, end] of [
    [PROMISED.kept, 'Сдержано'],
    [PROMISED.missed, 'Не сдержано'],
  ] as const) {
    const key = keyOf({ ...VK, post: MONTH_POST }, townComment(stage.replica, MONTH_POST, asked).id);
    await waitForState(page, key, 'interim');
    await dashboard.goto(`${stage.origin}/dashboard.html#queue?state=all&id=${encodeURIComponent(key)}`);
    const card = dashboard.getByTestId('triage-case');
    await card.getByRole('button', { name: 'Напомнить' }).click();
    await card.getByRole('button', { name: end, exact: true }).click();
    await card.getByRole('button', { name: end, exact: true }).waitFor({ state: 'detached' });
  }
  const last = Math.max(...townPost(stage.replica, MONTH_POST).comments.map(({ at }) => at));
  await dashboard.goto(`${stage.origin}/dashboard.html#report?month=${monthAt(last)}`);
  await dashboard.getByText(/^Обещания сдержаны: 1 из 2 .50.%., нарушены: 1\./).waitFor();
  await dashboard.getByRole('heading', { name: 'Всплески тем' }).waitFor();
  const line = dashboard.getByTestId('report-surges').getByRole('row', { name: 'снег и лёд' });
  expect(await line.locator('td').nth(1).textContent()).toBe(String(SNOWED));
  await dashboard.emulateMedia({ media: 'print' });
  expect(await line.isVisible()).toBe(true);
  await dashboard.emulateMedia({ media: 'screen' });
  const { book } = await saveReport(dashboard);
  const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets['Всплески тем'] ?? {});
  expect(rows).toContainEqual(expect.objectContaining({ Тема: 'снег и лёд', Комментариев: SNOWED }));
  await Promise.all([page.close(), dashboard.close()]);
}
