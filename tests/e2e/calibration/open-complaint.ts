import { rowOf } from '~/tests/e2e/removals-stage.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

const COMPLAINT = 'Меня удалили, а я спросил про яму';

/** Writes down the complaint of whoever was removed; gives the evidence beside the list. */
export async function openComplaint(stage: Stage, key: string) {
  const page = await stage.openOwn('dashboard.html#removals');
  const line = rowOf(page, key);
  await line.getByRole('link').click();
  const evidence = page.getByTestId('removal-case');
  await evidence.getByLabel('Что пишет автор').fill(COMPLAINT);
  await evidence.getByRole('button', { name: 'Записать жалобу' }).click();
  return evidence;
}
