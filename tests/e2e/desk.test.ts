import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roughTown } from '~/tests/replica/rough-town.ts';
import { cardOf, openCard, ROUGH_OK, ROUGH_VK, roughComment, setRoughStage } from './desk-stage.ts';
import { eventually, readEvents } from './log.ts';
import type { Stage } from './stage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let stage: Stage;

beforeAll(async () => {
  stage = await setRoughStage();
});

afterAll(() => stage?.close());

/** Words that each highlight of ours stands on now, as the page shows them. */
const underlined = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .filter(([name, highlight]) => name.startsWith('otklik-') && highlight.size > 0)
        .map(([name, highlight]) => [
          name.replace('otklik-', ''),
          [...highlight].map((range) => (range instanceof Range ? range.toString() : '')).sort(),
        ]),
    ),
  );

const typesOf = async (key: string) =>
  (await readEvents(stage)).filter((event) => event.key === key).map(({ type }) => type);

describe.each([ROUGH_VK, ROUGH_OK])('$name: flagged words', (network) => {
  test('are underlined each by its kind, behind emoji and breaks too, and nothing else is', async () => {
    const page = await stage.open(network.address);
    await page.locator('[data-otklik-flag="threat"]').first().waitFor({ state: 'attached' });
    expect(await underlined(page)).toEqual({
      insult: ['дебилы'],
      obscene: ['Охуели', 'п*здец', 'пиздец'],
      threat: ['убью'],
    });
    const { key } = roughComment(stage, network, 'criticism');
    expect(await page.locator(`[data-otklik-key="${key}"]`).getAttribute('data-otklik-flag')).toBeNull();
    await page.close();
  });

  test('a card opens by the keyboard, takes the focus, and Escape gives it back', async () => {
    const page = await stage.open(network.address);
    const { key } = roughComment(stage, network, 'insult');
    const form = page.locator(`[data-otklik-key="${key}"] otklik-mark .form`);
    await form.focus();
    await page.keyboard.press('Enter');
    await cardOf(page).getByText('Оскорбления людей').waitFor();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('otklik-desk');
    await page.keyboard.press('Escape');
    await cardOf(page).waitFor({ state: 'detached' });
    const focused = await form.evaluate((button) => button.matches(':focus'));
    expect(focused).toBe(true);
    await page.close();
  });

  test('what a person calls no breach is underlined no more, and can be called one after all', async () => {
    const page = await stage.open(network.address);
    const { key } = roughComment(stage, network, 'disguised');
    const card = await openCard(page, key);
    await card.getByRole('button', { name: 'Это не нарушение' }).click();
    await card.getByText('Отмечено: это не нарушение').waitFor();
    await page.waitForFunction(
      (wanted) => !document.querySelector(`[data-otklik-key="${wanted}"]`)?.hasAttribute('data-otklik-flag'),
      key,
    );
    expect((await underlined(page)).obscene).toEqual(['Охуели', 'пиздец']);
    await card.getByRole('button', { name: 'Всё-таки нарушение' }).click();
    await page
      .locator(`[data-otklik-key="${key}"][data-otklik-flag="obscene"]`)
      .waitFor({ state: 'attached' });
    expect((await underlined(page)).obscene).toContain('п*здец');
    expect(await typesOf(key)).toEqual(expect.arrayContaining(['flag.dismissed', 'flag.confirmed']));
    await page.close();
  });

  test('protected criticism says so on its mark and offers an answer, never a removal', async () => {
    const page = await stage.open(network.address);
    const { key } = roughComment(stage, network, 'criticism');
    const card = await openCard(page, key);
    await card.getByText('Критика защищена – ответьте по сути').waitFor();
    expect(await card.getByRole('button', { name: /Удалить/ }).count()).toBe(0);
    await card.getByRole('button', { name: 'Ответить' }).click();
    expect(
      await page
        .locator(network.replyBox)
        .first()
        .evaluate((box) => box.matches(':focus')),
    ).toBe(true);
    await page.close();
  });

  test('an obscene word about a real pothole keeps both verdicts and says in which order to act', async () => {
    const page = await stage.open(network.address);
    const { key } = roughComment(stage, network, 'both');
    const card = await openCard(page, key);
    await card.getByText('Критика по существу: ответить.').waitFor();
    await card.getByText('Форма: нарушает п. 2.1.').waitFor();
    expect(await page.locator(`[data-otklik-key="${key}"]`).getAttribute('data-otklik-due')).not.toBeNull();
    await card.getByRole('button', { name: 'Записать', exact: true }).click();
    await card.getByText('Снимок сохранён').waitFor();
    expect(await typesOf(key)).toContain('removal.snapshot');
    await page.close();
  });
});

describe.each([ROUGH_VK, ROUGH_OK])('$name: a removal', (network) => {
  test('keeps the snapshot first, points at the network’s control, sees that it is gone, and can be undone', async () => {
    const page = await stage.open(network.address);
    const { id, key } = roughComment(stage, network, 'obscene');
    const card = await openCard(page, key);
    await card.getByRole('button', { name: 'Удалить по правилу' }).click();
    await card.getByText('Нецензурная брань').waitFor();
    await page.keyboard.press('1');
    await card.getByText('Снимок сохранён').waitFor();
    await card.getByText('Картинки нет').waitFor();
    const before = await typesOf(key);
    expect(before).toContain('removal.snapshot');
    expect(before).not.toContain('comment.gone');
    expect(await page.locator(network.remove(id)).evaluate((control) => control.matches(':focus'))).toBe(
      true,
    );
    const middle = async (selector: string) => {
      const box = await page.locator(selector).boundingBox();
      return box && { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
    };
    expect(await middle('otklik-desk .ring')).toEqual(await middle(network.remove(id)));
    await page.keyboard.press('Enter');
    await card.getByText('Удалён и записан.').waitFor();
    await eventually('the removal in the log', async () => (await typesOf(key)).includes('removal.done'));
    await card.getByRole('button', { name: 'Вернуть' }).click();
    await card.getByText('Нажмите «Восстановить»').waitFor();
    await page.locator(network.restore(id)).click();
    await card.getByText('Комментарий снова на странице').waitFor();
    await eventually('the undoing in the log', async () => (await typesOf(key)).includes('removal.undone'));
    await page.close();
  });

  test('says that the comment still stands for as long as nobody pressed', async () => {
    const page = await stage.open(network.address);
    const { key } = roughComment(stage, network, 'insult');
    const card = await openCard(page, key);
    await card.getByRole('button', { name: 'Удалить по правилу' }).click();
    await card.getByRole('button', { name: /Оскорбления людей/ }).click();
    await card.getByText('Комментарий на странице. Нажмите «Удалить»').waitFor();
    await card.getByRole('button', { name: 'Не удаляю' }).click();
    await card.waitFor({ state: 'detached' });
    expect(await typesOf(key)).not.toContain('removal.done');
    await page.close();
  });

  test('done without the product is noticed, and a reason is asked for', async () => {
    const page = await stage.open(network.address);
    const { id, key } = roughComment(stage, network, 'innocent');
    await page.locator(`[data-otklik-key="${key}"][data-otklik-state]`).waitFor({ state: 'attached' });
    await page.locator(network.remove(id)).click({ force: true });
    const card = cardOf(page);
    await card.getByText('Удалён без причины').waitFor();
    await card.getByRole('button', { name: /Реклама/ }).click();
    await card.getByText('Удалён и записан.').waitFor();
    expect(await typesOf(key)).toContain('removal.reason');
    await page.locator(network.restore(id)).click();
    await page.close();
  });
});

describe.each([ROUGH_VK, ROUGH_OK])('$name: the ladder', (network) => {
  test('drafts a warning that the moderator edits, puts into the reply field and records', async () => {
    const page = await stage.open(network.address);
    const { key } = roughComment(stage, network, 'insult');
    const card = await openCard(page, key);
    await card.getByText('Следующая ступень: предупреждение').waitFor();
    await card.getByRole('button', { name: 'Предупредить' }).click();
    const draft = card.getByRole('textbox');
    expect(await draft.inputValue()).toContain('п. 2.2');
    await draft.press('End');
    await draft.pressSequentially(' Напишите, пожалуйста, иначе.');
    await card.getByRole('button', { name: 'Вставить в поле ответа' }).click();
    await card.getByText('Вставлено в поле ответа').waitFor();
    expect(await page.locator(network.replyBox).first().textContent()).toContain(
      'Напишите, пожалуйста, иначе.',
    );
    await card.getByRole('button', { name: 'Отправлено, записать' }).click();
    await card.getByText('Предупреждение записано.').waitFor();
    await card.getByText('Следующая ступень: блокировка на 24 часа').waitFor();
    await card.getByText(/предупреждение, .* действует до/).waitFor();
    await card.getByRole('button', { name: 'Записать блокировку' }).click();
    await card.getByText('Срок: блокировка на 24 часа').waitFor();
    await card.getByRole('button', { name: 'Заблокирован, записать' }).click();
    await card.getByText('Блокировка записана.').waitFor();
    await card.getByText('Следующая ступень: блокировка на 7 дней').waitFor();
    await page.close();
  });

  test('sends a threat to the supervisor at once', async () => {
    const page = await stage.open(network.address);
    const { key } = roughComment(stage, network, 'threat');
    const card = await openCard(page, key);
    await card.getByText('Следующая ступень: решение руководителя').waitFor();
    await page.close();
  });
});

describe.each([ROUGH_VK, ROUGH_OK])('$name: a flood', (network) => {
  test('stands in one card with its count; each comment is gone to alone, and removed alone', async () => {
    const page = await stage.open(network.address);
    await page.setViewportSize({ width: 1920, height: 900 });
    const flood = page.locator('otklik-panel').getByTestId('flood-card');
    await flood.getByText('похожих за час: 6').waitFor();
    const queue = page.locator('otklik-panel .queue > li:not(.flood)');
    expect(await queue.getByText('седьмой автобус').count()).toBe(0);
    await flood.locator('summary').click();
    expect(await flood.getByRole('link').count()).toBe(6);
    await flood.getByRole('link').nth(2).click();
    await page.waitForFunction(() => document.activeElement?.closest('[data-otklik-key]') !== null);
    await flood.getByRole('button', { name: 'По правилу' }).first().click();
    await cardOf(page).getByText('По какому правилу?').waitFor();
    expect(await flood.getByRole('button').count()).toBe(6);
    await page.close();
  });
});

test.each(['light', 'dark'])('every step of the card is accessible (%s)', async (theme) => {
  const page = await stage.open(`${ROUGH_VK.address}?theme=${theme}`);
  const violations = async () => {
    await page.evaluate(AXE);
    const { violations: found } = await page.evaluate<AxeResults>('axe.run("otklik-desk")');
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  const { key } = roughComment(stage, ROUGH_VK, 'threat');
  const card = await openCard(page, key);
  await card.getByText('Следующая ступень').waitFor();
  expect(await violations()).toEqual([]);
  await card.getByRole('button', { name: 'Предупредить' }).click();
  await card.getByRole('textbox').waitFor();
  expect(await violations()).toEqual([]);
  await card.getByRole('button', { name: 'Назад' }).click();
  await card.getByRole('button', { name: 'Удалить по правилу' }).click();
  await card.getByTestId('desk-rules').waitFor();
  expect(await violations()).toEqual([]);
  await page.keyboard.press('1');
  await card.getByText('Снимок сохранён').waitFor();
  expect(await violations()).toEqual([]);
  await page.close();
});

test('the underlines follow a node that the network reuses, and leave with the comment', async () => {
  stage.replica.reset(roughTown);
  const page = await stage.open(ROUGH_VK.address);
  await page.locator('[data-otklik-flag="threat"]').first().waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Сначала новые' }).click();
  await page.waitForTimeout(500);
  const words = await underlined(page);
  expect(words.obscene).toEqual(['Охуели', 'п*здец', 'пиздец']);
  const { id } = roughComment(stage, ROUGH_VK, 'both');
  stage.replica.remove(ROUGH_VK.post, id);
  await page.waitForFunction(() => [...(CSS.highlights.get('otklik-obscene') ?? [])].length === 2);
  await page.close();
});

test('where the page asks for it, obscene words are blurred until the pointer or the focus comes', async () => {
  stage.replica.reset(roughTown);
  const options = await stage.openOwn('options.html');
  await options
    .getByLabel(/[Рр]азмыва/)
    .first()
    .click();
  await options.waitForFunction(() => document.querySelector('.switch input:checked') !== null);
  await options.close();
  const page = await stage.open(ROUGH_VK.address);
  await page.locator('[data-otklik-flag="obscene"]').first().waitFor({ state: 'attached' });
  const { key } = roughComment(stage, ROUGH_VK, 'obscene');
  await page.waitForFunction(() => (CSS.highlights.get('otklik-blur')?.size ?? 0) === 3);
  const html = await page.locator(`[data-otklik-key="${key}"]`).innerHTML();
  await page.locator(`[data-otklik-key="${key}"]`).hover();
  expect((await underlined(page)).blur).toEqual(['Охуели', 'п*здец']);
  await page.mouse.move(5, 5);
  expect((await underlined(page)).blur).toEqual(['Охуели', 'п*здец', 'пиздец']);
  await page.locator(`[data-otklik-key="${key}"] otklik-mark .form`).focus();
  expect((await underlined(page)).blur).toEqual(['Охуели', 'п*здец']);
  expect(await page.locator(`[data-otklik-key="${key}"]`).innerHTML()).toBe(html);
  await page.close();
});
