import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, readComments, readEvents } from './log.ts';
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

test('the work of a start is done to its end: names that are old enough are looked for', async () => {
  const page = await stage.openOwn('options.html');
  await eventually('the day of the last look for old names', () =>
    page.evaluate(
      () =>
        new Promise<string | undefined>((resolve) => {
          const opening = indexedDB.open('otklik');
          opening.onsuccess = () => {
            const reading = opening.result.transaction('meta').objectStore('meta').get('names.hidden');
            reading.onsuccess = () => {
              opening.result.close();
              resolve(reading.result?.value);
            };
          };
        }),
    ),
  );
  await page.close();
});

test('room that runs short is told by the icon, the popup and the log', async () => {
  const page = await openLog(stage);
  const session = await stage.context.newCDPSession(page);
  const quota = await page.evaluate(async () => ((await navigator.storage.estimate()).usage ?? 0) * 1.1);
  await session.send('Storage.overrideQuotaForOrigin', { origin: stage.origin, quotaSize: Math.ceil(quota) });
  await page.reload();
  await page.getByText(/Место почти кончилось/).waitFor();
  // What is delivered is followed by a look at the room.
  await page.evaluate("chrome.runtime.sendMessage({ name: 'sync.now', request: {} })");
  await expect.poll(() => page.evaluate('chrome.action.getBadgeText({})')).toBe('!');
  const popup = await stage.openOwn('popup.html');
  await popup.getByRole('link', { name: 'К журналу' }).waitFor();
  await popup.close();
  await session.send('Storage.overrideQuotaForOrigin', { origin: stage.origin });
  await page.close();
});

test('a row that was lost is derived from the events again', async () => {
  const before = await readComments(stage);
  const page = await openLog(stage);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('otklik');
        opening.onsuccess = () => {
          const work = opening.result.transaction('comments', 'readwrite');
          work.objectStore('comments').clear();
          work.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.getByText('Показанное не сходится с журналом?').click();
  await page.getByRole('button', { name: 'Собрать заново' }).click();
  await page.getByText('Собрано заново').waitFor();
  expect(await readComments(stage)).toEqual(before);
  await page.close();
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

test('an open page gives way to the newer schema of another build, and says that it can read no more', async () => {
  const log = await openLog(other);
  const newer = await other.openOwn('options.html');
  const opened = await newer.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('otklik', 10_000);
        opening.onupgradeneeded = () => opening.result.createObjectStore('plans');
        opening.onblocked = () => resolve('blocked');
        opening.onerror = () => resolve(String(opening.error));
        opening.onsuccess = () => {
          opening.result.close();
          resolve('upgraded');
        };
      }),
  );
  expect(opened).toBe('upgraded');
  await newer.close();
  await log.getByRole('alert').getByText('Его записала более новая версия Отклика').waitFor();
  await log.close();
});
