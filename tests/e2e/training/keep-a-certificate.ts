import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { lookedOver } from '~/tests/e2e/looked-over.ts';
import type { Stage } from '~/tests/e2e/stage.ts';
import { json } from './json.ts';

/** A certificate is printed, saved, refused when it was changed, kept over a reload and erased. */
export async function keepACertificate(stage: Stage): Promise<void> {
  const page = await stage.openOwn('training.html');
  await page.getByLabel('Имя и фамилия').fill('Ирина Стажёрова');
  await page.getByRole('button', { name: 'Показать свидетельство' }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Напечатать' }).isVisible()).toBe(false);
  expect(await page.getByText('Здесь ничего нельзя опубликовать').isVisible()).toBe(false);
  expect(await page.getByTestId('certificate').textContent()).toContain('Сдано правил:');
  await page.emulateMedia({ media: 'screen' });
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Сохранить файл' }).click();
  const text = readFileSync(await (await saving).path(), 'utf8');
  await page.getByRole('button', { name: 'К началу' }).click();
  await page.getByTestId('certificate-open').setInputFiles(json('c.json', text.replace('Ирина', 'Арина')));
  await page.getByRole('alert').getByText('файл изменён или испорчен').waitFor();
  await page.getByTestId('certificate-open').setInputFiles(json('c.json', text));
  await page.getByText('Свидетельство сохранено на этом устройстве: Ирина Стажёрова.').waitFor();
  await page.reload();
  const kept = page.getByTestId('kept-certificates');
  await kept.getByText('Ирина Стажёрова', { exact: true }).waitFor();
  expect(await lookedOver(page)).toEqual([]);
  await kept.getByRole('button', { name: /^Стереть ?: Ирина Стажёрова$/ }).click();
  await page.getByText('Пока ни одного.').waitFor();
  await page.close();
}
