import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { eventually, readEvents } from './log.ts';
import { keyOf, type NetworkHands, OK, showUpTo, townComment, VK } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

/** Comments with a photo of the bus stop. */
const SNOW = 'Ленина, 40';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
});

afterAll(() => stage?.close());

const composerOf = (page: Page) => page.getByTestId('composer');
const pairOf = (page: Page) => page.getByTestId('composer-pair');

async function compose(network: NetworkHands, theme = 'light', before?: (page: Page) => Promise<void>) {
  const { id } = townComment(stage.replica, network.post, SNOW);
  const key = keyOf(network, id);
  const page = await stage.open(`${network.address(stage.replica)}?theme=${theme}`);
  await showUpTo(page, key);
  const mark = page.locator(`otklik-mark[data-key="${key}"] .mark`);
  await mark.waitFor();
  await before?.(page);
  await mark.focus();
  await page.keyboard.press('r');
  await composerOf(page).getByRole('button', { name: 'Скопировать' }).waitFor();
  await pairOf(page).waitFor();
  if ((await pairOf(page).getAttribute('open')) === null)
    await pairOf(page).locator('summary').press('Enter');
  return { page, key };
}

/** Our photo: drawn in the page, as a camera would give it. */
async function photo(page: Page, side: 'before' | 'after', width = 900, height = 600) {
  const data = await page.evaluate(
    ([w, h]) => {
      const canvas = document.createElement('canvas');
      canvas.width = w ?? 1;
      canvas.height = h ?? 1;
      const pen = canvas.getContext('2d');
      if (pen) {
        pen.fillStyle = '#2e7d32';
        pen.fillRect(0, 0, canvas.width, canvas.height);
      }
      return canvas.toDataURL('image/jpeg');
    },
    [width, height],
  );
  const name = side === 'before' ? /Выбрать фото «было»/ : /Выбрать наше фото/;
  await pairOf(page)
    .getByLabel(name)
    .setInputFiles({
      name: 'photo.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from(data.split(',')[1] ?? '', 'base64'),
    });
}

const pairs = async (key: string) =>
  (await readEvents(stage)).filter((event) => event.type === 'photo.paired' && event.key === key);

/** Colours of the saved picture in the middle of its left and right half, and its size. */
function look(page: Page, jpeg: Buffer) {
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/jpeg;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const pen = canvas.getContext('2d');
    pen?.drawImage(image, 0, 0);
    const at = (part: number) => [
      ...(pen?.getImageData(canvas.width * part, canvas.height / 2, 1, 1).data.slice(0, 3) ?? []),
    ];
    return { width: canvas.width, height: canvas.height, left: at(0.1), right: at(0.9) };
  }, jpeg.toString('base64'));
}

describe.each([VK, OK])('on $name', (network) => {
  test('the author’s photo and ours become one picture that is saved here, and the log says that it exists', async () => {
    const requests: string[] = [];
    const { page, key } = await compose(network);
    await pairOf(page).getByRole('img', { name: 'Фото автора' }).waitFor();
    await pairOf(page)
      .getByText(/с того же ракурса/)
      .waitFor();
    page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
    await photo(page, 'after');
    await pairOf(page)
      .getByRole('img', { name: /^Было · .*, Стало · / })
      .waitFor();
    const download = page.waitForEvent('download');
    await pairOf(page).getByRole('button', { name: 'Сохранить картинку' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^bylo-stalo-\d{4}-\d\d-\d\d\.jpg$/);
    const { width, height, left, right } = await look(page, readFileSync(await saved.path()));
    expect(width / height).toBeGreaterThan(2);
    // Ours is green; the snow of the author's is not.
    expect(Math.abs((right[1] ?? 0) - 125)).toBeLessThan(20);
    expect(Math.abs((left[1] ?? 0) - (left[0] ?? 0))).toBeLessThan(60);
    await pairOf(page)
      .getByText(/В журнале отмечено/)
      .waitFor();
    const [event] = await eventually('photo.paired', async () => {
      const found = await pairs(key);
      return found.length > 0 ? found : undefined;
    });
    expect(event?.data).toMatchObject({ width, height, before: 'page' });
    expect(requests.filter((request) => !request.startsWith('GET'))).toEqual([]);
    await page.close();
  });

  test('a photo that may not be drawn is asked for as a file, and the picture is made all the same', async () => {
    const elsewhere = network.name === 'vk' ? 'ok.ru' : 'vk.com';
    const { page, key } = await compose(network, 'light', async (shown) => {
      await shown.evaluate((host) => {
        for (const image of document.querySelectorAll('img')) {
          if (image.src.includes('/photo/')) image.src = `https://${host}/_replica/photo/bus-stop.svg`;
        }
      }, elsewhere);
    });
    await photo(page, 'after');
    await pairOf(page)
      .getByText(/Соцсеть не даёт взять это фото/)
      .waitFor();
    await photo(page, 'before', 300, 200);
    await pairOf(page)
      .getByText(/Фото автора мелкое/)
      .waitFor();
    const before = (await pairs(key)).length;
    const download = page.waitForEvent('download');
    await pairOf(page).getByRole('button', { name: 'Сохранить картинку' }).click();
    await download;
    await pairOf(page)
      .getByText(/В журнале отмечено/)
      .waitFor();
    expect((await pairs(key)).slice(before)).toMatchObject([{ data: { before: 'file' } }]);
    await page.close();
  });

  test.each(['light', 'dark'])('the two places and the picture are accessible (%s)', async (theme) => {
    const { page } = await compose(network, theme);
    expect(await faultsOf(page, 'otklik-composer')).toEqual([]);
    await photo(page, 'after');
    await pairOf(page).getByRole('button', { name: 'Сохранить картинку' }).waitFor();
    expect(await faultsOf(page, 'otklik-composer')).toEqual([]);
    await page.close();
  });
});

test('the picture is copied for the reply field, and a file that is no photo is refused in words', async () => {
  await stage.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://vk.com' });
  const { page } = await compose(VK);
  await pairOf(page)
    .getByLabel(/Выбрать наше фото/)
    .setInputFiles({ name: 'a.heic', mimeType: 'image/heic', buffer: Buffer.from('none') });
  await pairOf(page)
    .getByText(/Браузер не открыл этот файл/)
    .waitFor();
  await photo(page, 'after');
  await pairOf(page).getByRole('button', { name: 'Скопировать картинку' }).press('Enter');
  await pairOf(page)
    .getByText(/Картинка скопирована/)
    .waitFor();
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types }) => types),
  );
  expect(types).toContain('image/png');
  await page.close();
});
