import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, readEvents } from './log.ts';
import { keyOf, townComment, VK, waitForState } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

let stage: Stage;
let other: Stage;

beforeAll(async () => {
  [stage, other] = [await setStage(), await setStage()];
  await importSettings(stage);
  const page = await stage.open(VK.address(stage.replica));
  const { id } = townComment(stage.replica, VK.post, 'Пахнет газом');
  await waitForState(page, keyOf(VK, id), 'unanswered');
  await page.close();
});

afterAll(async () => {
  await stage?.close();
  await other?.close();
});

async function openLog(on: Stage) {
  const page = await on.openOwn('dashboard.html#log');
  await page.getByTestId('chain').waitFor();
  return page;
}

test('the log of one browser is saved, checked and goes on in another', async () => {
  const page = await openLog(stage);
  expect(await page.getByTestId('chain').textContent()).toMatch(/^Цепочка цела: \d+ событи/);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Выгрузить журнал' }).click();
  const file = await (await saving).path();
  await page.close();

  await importSettings(other);
  const there = await openLog(other);
  await there.getByTestId('log-import').setInputFiles(file);
  await there.getByText('Добавлено из файла').waitFor();
  expect(await readEvents(other)).toEqual(await readEvents(stage));
  await there.getByRole('button', { name: 'Проверить ещё раз' }).click();
  const count = readFileSync(file, 'utf8').trimEnd().split('\n').length - 1;
  await eventually('the chain that came in is whole', async () =>
    (await there.getByTestId('chain').textContent())?.replaceAll(/\s/g, ' ').includes(`цела: ${count} `),
  );
  await there.goto(`${other.origin}/dashboard.html#queue`);
  await there.getByTestId('queue-row').first().waitFor();
  await there.close();
});

test('a line that was changed behind the back of the extension is named on the dashboard', async () => {
  const page = await stage.openOwn('dashboard.html#queue');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('otklik');
        opening.onsuccess = () => {
          const work = opening.result.transaction('events', 'readwrite');
          const store = work.objectStore('events');
          const reading = store.index('seq').get(3);
          reading.onsuccess = () => store.put({ ...reading.result, at: '2020-01-01T00:00:00.000Z' });
          work.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          work.onerror = () => reject(work.error);
        };
      }),
  );
  await page.close();
  const log = await openLog(stage);
  expect(await log.getByTestId('chain').textContent()).toMatch(
    /нарушена на строке 3 .*изменили после записи/,
  );
});
