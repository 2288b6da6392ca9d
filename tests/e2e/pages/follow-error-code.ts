import { expect } from 'vitest';
import { faultsOf } from '~/tests/e2e/axe.ts';
import { eventually } from '~/tests/e2e/log.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** Follows the code of an error to the help, reads what the report of it names, and finds other words there by keys. */
export async function followErrorCode(stage: Stage): Promise<void> {
  const options = await stage.openOwn('options.html');
  const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{ "otklik": 9 }') };
  await options.getByTestId('settings-import').setInputFiles(file);
  const opening = stage.context.waitForEvent('page');
  await options.getByRole('link', { name: 'О-202' }).click();
  const help = await opening;
  const paragraph = help.getByRole('article', { name: /О-202/ });
  await paragraph.waitFor();
  await eventually('the focus on the paragraph', () =>
    paragraph.evaluate((article) => article === document.activeElement),
  );
  const report = await help.getByTestId('report').textContent();
  expect(report).toContain('О-202');
  for (const known of ['Администрация', '38612614', '127.0.0.1', 'vk.com'])
    expect(report).not.toContain(known);
  await help.keyboard.press('/');
  await help.keyboard.type('черновиков');
  await help.keyboard.press('ArrowDown');
  await help.locator('.found mark').first().waitFor();
  expect(await faultsOf(help)).toEqual([]);
  await help.close();
  await options.close();
}
