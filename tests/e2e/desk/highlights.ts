import { beforeAll, describe, expect, test } from 'vitest';
import { beginAnew, ROUGH_OK, ROUGH_VK, roughComment, underlined, visit } from '~/tests/e2e/desk-stage.ts';
import type { Stage } from '~/tests/e2e/stage.ts';
import { roughTown } from '~/tests/replica/rough-town.ts';

/** Where the underlines and the blur stand, and when they leave. */
export function testHighlights(given: () => Stage): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = given();
    await beginAnew(stage);
  });

  test('the underlines follow a node that the network reuses, and leave with the comment', async () => {
    stage.replica.reset(roughTown);
    const page = await visit(stage, ROUGH_VK);
    await page.locator('[data-otklik-flag="threat"]').first().waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Сначала новые' }).click();
    await page.waitForTimeout(500);
    const words = await underlined(page);
    expect(words.obscene).toEqual(['Охуели', 'п*здец', 'пиздец']);
    const { id } = roughComment(stage, ROUGH_VK, 'both');
    stage.replica.remove(ROUGH_VK.post, id);
    await page.waitForFunction(() => [...(CSS.highlights.get('otklik-obscene') ?? [])].length === 2);
    stage.replica.reset(roughTown);
  });

  describe.each([ROUGH_VK, ROUGH_OK])('$name: where the page asks for it', (network) => {
    beforeAll(async () => {
      const options = await stage.openOwn('options.html');
      const part = options.getByRole('region', { name: 'Правила и меры' });
      await part.getByRole('combobox', { name: 'Страница' }).selectOption(`${network.name}:${network.owner}`);
      await part.getByLabel(/Размывать мат/).click();
      await part.getByRole('checkbox', { name: /Размывать мат/, checked: true }).waitFor();
      await options.close();
    });

    test('obscene words are blurred until the pointer or the focus comes', async () => {
      const page = await visit(stage, network);
      await page.locator('[data-otklik-flag="obscene"]').first().waitFor({ state: 'attached' });
      const { key } = roughComment(stage, network, 'obscene');
      await page.waitForFunction(() => (CSS.highlights.get('otklik-blur')?.size ?? 0) === 3);
      await page.locator(`[data-otklik-key="${key}"]`).scrollIntoViewIfNeeded();
      // The mark is drawn once its comment is near the window, and found its room a little later.
      await page.locator(`[data-otklik-key="${key}"] otklik-mark[data-fit]`).waitFor();
      const html = await page.locator(`[data-otklik-key="${key}"]`).innerHTML();
      await page.locator(`[data-otklik-key="${key}"]`).hover();
      expect((await underlined(page)).blur).toEqual(['Охуели', 'п*здец']);
      await page.mouse.move(5, 5);
      expect((await underlined(page)).blur).toEqual(['Охуели', 'п*здец', 'пиздец']);
      await page.locator(`[data-otklik-key="${key}"] otklik-mark .form`).focus();
      expect((await underlined(page)).blur).toEqual(['Охуели', 'п*здец']);
      expect(await page.locator(`[data-otklik-key="${key}"]`).innerHTML()).toBe(html);
    });

    test('the lines of the panel blur the same words, until the pointer or the focus comes to them', async () => {
      const page = await visit(stage, network);
      await page.setViewportSize({ width: 1920, height: 900 });
      const panel = page.locator('otklik-panel');
      await panel.getByRole('button', { name: 'Флаги 5' }).click();
      const words = panel.locator('.blurred');
      expect(await words.allTextContents()).toEqual(['п*здец', 'Охуели', 'пиздец']);
      const hidden = () =>
        words.evaluateAll((all) => all.map((word) => getComputedStyle(word).color === 'rgba(0, 0, 0, 0)'));
      expect(await hidden()).toEqual([true, true, true]);
      await words.nth(1).hover();
      expect(await hidden()).toEqual([true, false, true]);
      await page.mouse.move(5, 5);
      await panel.getByRole('button', { name: 'Флаги 5' }).focus();
      for (let stop = 0; stop < 5 && (await hidden()).every(Boolean); stop += 1)
        await page.keyboard.press('Tab');
      expect(await hidden()).toEqual([false, true, true]);
    });
  });
}
