import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { shippedCases } from '~/lib/training/shipped-cases.ts';
import { lookedOver } from '~/tests/e2e/looked-over.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** Goes through the drill of pictures with every answer right. */
async function passPictures(page: Page): Promise<void> {
  await page.locator('form.begin').getByRole('combobox').selectOption('photo');
  await page.getByRole('button', { name: 'Начать занятие' }).click();
  const lesson = page.getByTestId('lesson');
  for (const place of [1, 2, 3, 4]) {
    await page.getByRole('heading', { name: `Случай ${place} из 4` }).waitFor();
    const id = await lesson.getAttribute('data-case');
    const each = shippedCases().cases.find((known) => known.id === id);
    if (each?.drill !== 'photo') throw new Error(`No picture to choose: ${id}`);
    await page.keyboard.press(String(each.right + 1));
    await page.getByTestId('feedback').waitFor();
    await page.keyboard.press('Enter');
  }
  await page.getByTestId('lesson-end').getByText('Верно: 4 из 4').waitFor();
  await page.getByRole('button', { name: 'К началу' }).click();
}

/** Certificates of one browser are opened in «Команда» of the supervisor, and stand there by name. */
export async function keepCertificates(irina: Stage, marina: Stage): Promise<void> {
  const page = await irina.openOwn('training.html');
  await passPictures(page);
  const files: Buffer[] = [];
  for (const name of ['Ирина Соболева', 'Анна Белова']) {
    await page.getByLabel('Имя и фамилия').fill(name);
    await page.getByRole('button', { name: 'Показать свидетельство' }).click();
    await page.getByTestId('certificate').getByText('Сдано правил: 1 из').waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Сохранить файл' }).click();
    files.push(readFileSync(await (await saving).path()));
    await page.getByRole('button', { name: 'К началу' }).click();
  }
  await page.close();

  const team = await marina.openOwn('dashboard.html#team');
  const kept = team.getByTestId('kept-certificates').locator('strong');
  for (const buffer of files) {
    const file = { name: 'certificate.json', mimeType: 'application/json', buffer };
    await team.getByTestId('certificate-open').setInputFiles(file);
    await team.getByText(/^Свидетельство сохранено на этом устройстве: /).waitFor();
    await kept.nth(files.indexOf(buffer)).waitFor();
  }
  await team.reload();
  await kept.nth(1).waitFor();
  // By name, in whichever order they came: nobody is before anybody by merit.
  expect(await kept.allTextContents()).toEqual(['Анна Белова', 'Ирина Соболева']);
  await team.getByTestId('kept-certificates').locator('summary').first().click();
  await team.getByText('«Стало» снимают с той же точки, что «было»').first().waitFor();
  const words = await team.locator('[aria-labelledby="team-certificates"]').textContent();
  expect(words).not.toMatch(/\d+ ?%|место|рейтинг|лучш/iu);
  expect(await lookedOver(team)).toEqual([]);
  await team.close();
}
