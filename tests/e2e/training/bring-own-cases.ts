import { expect } from 'vitest';
import { lookedOver } from '~/tests/e2e/looked-over.ts';
import type { Stage } from '~/tests/e2e/stage.ts';
import { json } from './json.ts';

/** Own cases come by a file; one that does not fit is refused in words, and nothing of before is lost. */
export async function bringOwnCases(stage: Stage): Promise<void> {
  const page = await stage.openOwn('training.html');
  const own = {
    id: 'own-bench',
    drill: 'choice',
    theme: 'own',
    author: 'Вера',
    comment: 'скамейку у пруда убрали, где сидеть?',
    ask: 'Кто отвечает за скамейки у пруда?',
    options: ['Парк', 'Управляющая компания'],
    right: 0,
    ground: 'not-ours',
    why: 'Пруд на земле парка.',
  };
  const file = (cases: readonly object[]) => json('own.json', JSON.stringify({ 'otklik-cases': 1, cases }));
  await page.getByTestId('training-own').setInputFiles(file([own]));
  await page.getByText('Добавлен 1 свой случай.').waitFor();
  await page.getByTestId('training-own').setInputFiles(file([own, { ...own, id: 'own-2', right: 7 }]));
  await page.getByRole('alert').getByText('Случай «own-2»: среди вариантов нет верного.').waitFor();
  await page.reload();
  await page.getByText('Добавлен 1 свой случай.').waitFor();
  expect(await lookedOver(page)).toEqual([]);
  await page.close();
}
