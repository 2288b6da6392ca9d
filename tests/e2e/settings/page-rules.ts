import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Stage } from '~/tests/e2e/stage.ts';

/** Rules of a page, written in its settings. */
export function testPageRules(given: () => Stage): void {
  let stage: Stage;

  beforeAll(() => {
    stage = given();
  });

  test('rules written in the settings are kept, each page its own, and leave with the file', async () => {
    const options = await stage.openOwn('options.html');
    const part = options.getByRole('region', { name: 'Правила и меры' });
    await part.getByRole('button', { name: 'Вписать свои' }).click();
    await part.getByRole('textbox').fill('1.1. Без мата\nуважайте друг друга\n1.2. Без оскорблений');
    await part.getByText('Строка 2: нет номера').waitFor();
    await part.getByRole('textbox').fill('1.1. Без мата\n1.2. Без оскорблений');
    await part.getByRole('button', { name: 'Сохранить правила' }).click();
    await part.getByText('Правила сохранены.').waitFor();
    await part.getByLabel('Ступень 2', { exact: true }).selectOption('3d');
    await part.getByRole('button', { name: 'Сохранить ступени' }).click();
    await part.getByText('Ступени сохранены.').waitFor();
    await part.getByLabel(/Размывать мат/).click();
    await part.getByRole('checkbox', { name: /Размывать мат/, checked: true }).waitFor();
    await options.reload();
    await part.getByText('Без оскорблений').waitFor();
    await part.getByRole('combobox', { name: 'Страница' }).selectOption('ok:70000001234567');
    await part.getByText('Своих правил пока нет').waitFor();
    const saving = options.waitForEvent('download');
    await options.getByTestId('settings-export').click();
    const exported: unknown = JSON.parse(readFileSync(await (await saving).path(), 'utf8'));
    expect(exported).toMatchObject({
      pages: [
        {
          rules: [
            { number: '1.1', text: 'Без мата' },
            { number: '1.2', text: 'Без оскорблений' },
          ],
          ladder: { steps: ['warn', '3d', '7d', 'supervisor'], staleDays: 90 },
          blurObscene: true,
        },
        { network: 'ok' },
      ],
    });
    await options.close();
  });
}
