import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { beginAnew, openCard, ROUGH_OK, ROUGH_VK, roughComment, visit } from '~/tests/e2e/desk-stage.ts';
import { pressIcon } from '~/tests/e2e/press-icon.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** The picture in the evidence; needs a stage with `icon`. */
export function testPicture(given: () => Stage): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = given();
    await beginAnew(stage);
  });

  /** Width and height of the picture in the evidence, and how many colours its pixels have. */
  const look = (page: Page) =>
    page.locator('.picture').evaluate(async (image) => {
      if (!(image instanceof HTMLImageElement)) throw new Error('The picture is no image');
      await image.decode();
      const { naturalWidth: width, naturalHeight: height } = image;
      const canvas = new OffscreenCanvas(width, height).getContext('2d');
      canvas?.drawImage(image, 0, 0);
      const pixels = new Uint32Array(canvas?.getImageData(0, 0, width, height).data.buffer ?? []);
      return { width, height, colours: new Set(pixels).size };
    });

  describe.each([ROUGH_VK, ROUGH_OK])('$name: a picture of the comment', (network) => {
    test('is taken once the icon was pressed on the tab, and stands in the evidence of the removal', async () => {
      const page = await visit(stage, network);
      const { id, key } = roughComment(stage, network, 'obscene');
      const card = await openCard(page, key);
      await card.getByRole('button', { name: 'Удалить по правилу' }).click();
      await card.getByRole('button', { name: /Нецензурная брань/ }).click();
      await card.getByText('Картинки нет: браузер разрешает её после щелчка по значку').waitFor();
      await pressIcon(stage, page);
      await card.getByRole('button', { name: 'Снять с картинкой' }).click();
      await card.getByText('Картинка приложена.').waitFor();
      const box = await page.locator(`[data-otklik-key="${key}"]`).boundingBox();
      await page.locator(network.remove(id)).click({ force: true });
      await card.getByText('Удалён и записан.').waitFor();

      const own = await stage.openOwn('dashboard.html#removals');
      await own.locator(`[data-testid="removal-row"][data-key="${key}"]`).getByRole('link').click();
      await own.getByText('Картинка та же, что при снимке').waitFor();
      const picture = await look(own);
      expect(Math.abs(picture.width - ((box?.width ?? 0) + 8))).toBeLessThanOrEqual(2);
      expect(Math.abs(picture.height - ((box?.height ?? 0) + 8))).toBeLessThanOrEqual(2);
      expect(picture.colours).toBeGreaterThan(20);
      await own.close();
    });
  });
}
