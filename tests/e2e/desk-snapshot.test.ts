import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commentKey } from '~/lib/comment/key.ts';
import {
  cardOf,
  openCard,
  ROUGH_OK,
  ROUGH_VK,
  roughComment,
  setRoughStage,
  typesOf,
  visit,
} from './desk-stage.ts';
import { eventually, readEvents, readPersonal } from './log.ts';
import type { Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setRoughStage();
});

afterAll(() => stage?.close());

/** Runs a line in the extension's worker, where the evidence is taken. */
async function inWorker(line: string): Promise<void> {
  const worker = stage.context.serviceWorkers()[0] ?? (await stage.context.waitForEvent('serviceworker'));
  await worker.evaluate(line);
}

/** Ids of the snapshots of a comment whose words are still kept. */
async function kept(key: string): Promise<string[]> {
  const [events, sides] = await Promise.all([readEvents(stage), readPersonal(stage)]);
  const named = new Set(sides.map(({ event }) => event));
  return events.flatMap(({ id, key: of, type }) =>
    of === key && type === 'removal.snapshot' && named.has(id) ? id : [],
  );
}

const removalsOf = async (key: string) =>
  (await typesOf(stage, key)).filter((type) => type.startsWith('removal.'));

describe.each([ROUGH_VK, ROUGH_OK])('$name: the snapshot', (network) => {
  test('comes before the rule, and a digit pressed meanwhile waits for it', async () => {
    const page = await visit(stage, network);
    const { id, key } = roughComment(stage, network, 'insult');
    const card = await openCard(page, key);
    await card.getByText('Следующая ступень').waitFor();
    await inWorker(
      '{ const get = browser.tabs.get; globalThis.letGo = () => {}; browser.tabs.get = async (id) => { await new Promise((go) => { globalThis.letGo = go; }); browser.tabs.get = get; return get.call(browser.tabs, id); } }',
    );
    await card.getByRole('button', { name: 'Удалить по правилу' }).click();
    await page.keyboard.press('1');
    await card.getByText('Сохраняем снимок…').waitFor();
    expect(await card.getByRole('button', { name: /п\. 2\.2\./, pressed: true }).count()).toBe(1);
    expect(await page.locator('otklik-desk .ring').count()).toBe(0);
    expect(await removalsOf(key)).toEqual([]);
    await inWorker('letGo()');
    await card.getByText('Комментарий на странице. Нажмите «Удалить»').waitFor();
    expect(await removalsOf(key)).toEqual(['removal.snapshot', 'removal.ruled']);
    await page.locator(network.remove(id)).click({ force: true });
    await card.getByText('Удалён и записан.').waitFor();
    await eventually('the removal', async () => (await removalsOf(key)).at(-1) === 'removal.done');
    await page.locator(network.restore(id)).click();
  });

  test('that is not kept leads to no removal until it is taken once more', async () => {
    const page = await visit(stage, network);
    const { key } = roughComment(stage, network, 'threat');
    const card = await openCard(page, key);
    await inWorker(
      '{ globalThis.random = crypto.getRandomValues; crypto.getRandomValues = () => { throw new Error("no luck"); } }',
    );
    await card.getByRole('button', { name: 'Удалить по правилу' }).click();
    await card.getByText('Снимка нет, поэтому удалять пока нельзя.').waitFor();
    await page.keyboard.press('1');
    expect(await card.getByTestId('desk-rules').count()).toBe(0);
    expect(await page.locator('otklik-desk .ring').count()).toBe(0);
    await inWorker('{ crypto.getRandomValues = globalThis.random; }');
    await card.getByRole('button', { name: 'Ещё раз' }).click();
    await card.getByText('Снимок уже сохранён').waitFor();
    await page.keyboard.press('Escape');
    await card.getByText('Следующая ступень').waitFor();
  });

  test('of a removal that is given up is erased at once, whichever way it is given up', async () => {
    const page = await visit(stage, network);
    const { key } = roughComment(stage, network, 'both');
    const card = await openCard(page, key);
    const begin = async () => {
      await card.getByRole('button', { name: 'Удалить по правилу' }).click();
      await card.getByText('Снимок уже сохранён').waitFor();
      expect(await kept(key)).toHaveLength(1);
    };
    const erased = () => eventually('nothing is kept', async () => (await kept(key)).length === 0);
    await begin();
    await page.keyboard.press('Escape');
    await erased();
    await begin();
    await page.keyboard.press('1');
    await card.getByRole('button', { name: 'Не удаляю' }).click();
    await card.waitFor({ state: 'detached' });
    await erased();
    await openCard(page, key);
    await begin();
    await page.close();
    await erased();
    expect((await removalsOf(key)).filter((type) => type === 'removal.abandoned')).toHaveLength(3);
    expect(await removalsOf(key)).not.toContain('removal.done');
  });

  test('goes where the comment goes by another hand, and no removal is claimed that nobody owns to', async () => {
    const { post } = network;
    const by = network.name === 'vk' ? 'vk-alla' : 'ok-faina';
    const page = await visit(stage, network);
    for (const step of ['rule', 'point'] as const) {
      const said = stage.replica.say({ post, by, text: `Ты дебил, повторяю: дебил (${step})` });
      const key = commentKey(network.name, network.owner, post, said.id);
      const card = await openCard(page, key);
      await card.getByRole('button', { name: 'Удалить по правилу' }).click();
      await card.getByText('Снимок уже сохранён').waitFor();
      if (step === 'point') {
        await page.keyboard.press('1');
        await card.getByText('Комментарий на странице. Нажмите «Удалить»').waitFor();
      }
      stage.replica.remove(post, said.id);
      await card.getByText('Комментария на странице уже нет: исчез, кем — неизвестно.').waitFor();
      if (step === 'point') await card.getByRole('button', { name: 'Нет, стереть снимок' }).click();
      await eventually('nothing is kept', async () => (await kept(key)).length === 0);
      expect(await removalsOf(key)).not.toContain('removal.done');
      await page.keyboard.press('Escape');
      await cardOf(page).waitFor({ state: 'detached' });
    }
  });

  test('of two tabs is kept by the one that removed, and the other says that it is done', async () => {
    const { id, key } = roughComment(stage, network, 'obscene');
    const begin = async () => {
      const page = await stage.open(network.address);
      const card = await openCard(page, key);
      await card.getByRole('button', { name: 'Удалить по правилу' }).click();
      await card.getByText('Снимок уже сохранён').waitFor();
      return { page, card };
    };
    const other = await begin();
    const one = await begin();
    await one.page.keyboard.press('1');
    await one.card.getByText('Комментарий на странице. Нажмите «Удалить»').waitFor();
    await one.page.locator(network.remove(id)).click({ force: true });
    await one.card.getByText('Удалён и записан.').waitFor();
    await other.page.bringToFront();
    await other.card.getByText('Удалён и записан.').waitFor();
    await eventually('one snapshot is kept', async () => (await kept(key)).length === 1);
    await one.page.close();
    await other.page.close();
  });

  test('is the evidence of a removal that came before its rule, and the rule is asked for then', async () => {
    const page = await visit(stage, network);
    const { id, key } = roughComment(stage, network, 'disguised');
    const card = await openCard(page, key);
    await card.getByRole('button', { name: 'Удалить по правилу' }).click();
    await card.getByText('Снимок уже сохранён').waitFor();
    await page.locator(network.remove(id)).click({ force: true });
    await card.getByText('Комментарий удалён раньше, чем выбран пункт. Снимок есть.').waitFor();
    await page.keyboard.press('1');
    await card.getByText('Удалён и записан.').waitFor();
    expect(await removalsOf(key)).toEqual(['removal.snapshot', 'removal.done', 'removal.reason']);
    expect(await kept(key)).toHaveLength(1);
  });
});
