import { expect } from 'vitest';
import { faultsOf } from '~/tests/e2e/axe.ts';
import { handsOf } from '~/tests/e2e/networks.ts';
import { ask, compose, composerOf, type Desk, findingsOf, insert, openPost } from './steps.ts';

/** What axe finds in the composer as it stands, in the network's light and in its dark. */
async function faultsInBoth({ page }: Desk): Promise<string[]> {
  const found: string[] = [];
  for (const [theme, name] of [
    ['light', 'Тёмная тема'],
    ['dark', 'Светлая тема'],
  ] as const) {
    const painted = page.locator(`otklik-composer[data-theme="${theme}"]`);
    // At once, not with whatever else draws it some time later.
    await painted.waitFor({ state: 'attached', timeout: 10_000 });
    found.push(...(await faultsOf(page, 'otklik-composer')).map((fault) => `${theme} ${fault}`));
    // Not by the mouse: the composer keeps the focus.
    await page.getByRole('button', { name }).dispatchEvent('click');
  }
  return found;
}

/**
 * The composer on VK from its hints to the field that has words already, in both themes where no picture of a state has
 * been looked through (`states.test.ts`).
 */
export async function lookOver(desk: Desk): Promise<void> {
  const { page } = desk;
  await openPost(desk, '?theme=light');
  const { id, key } = await ask(desk);
  await handsOf(page).press(`[id="-38612614_${id}"] [data-testid="comment-reply"]`);
  await page.keyboard.type(' уже начато');
  await compose(page, key);
  await composerOf(page).getByText('Ситуация').waitFor();
  await page.keyboard.insertText(
    'Благодарим за обращение. В ближайшее время будут произведены работы, вы сами виноваты!!',
  );
  const findings = findingsOf(page);
  await expect.poll(() => findings.count()).toBe(3);
  await findings.first().getByText('Почему?').click();
  const silenced = await findings.nth(1).getAttribute('data-rule');
  await findings.nth(1).getByRole('button', { name: 'Не подходит' }).click();
  await composerOf(page).getByRole('button', { name: 'Вернуть' }).waitFor();
  // The one that takes its place was behind it: three are shown at most.
  await expect.poll(() => findings.and(page.locator(`[data-rule="${silenced}"]`)).count()).toBe(0);
  expect(await faultsInBoth(desk), 'why and muted').toEqual([]);
  await composerOf(page).getByLabel('Ситуация').selectOption('troll');
  await insert(page);
  await composerOf(page).getByRole('alert').waitFor();
  expect(await faultsInBoth(desk), 'no answer needed, and a doubt').toEqual([]);
  await composerOf(page).getByRole('button', { name: 'Добавить ниже' }).click();
  await page.getByTestId('composer-inserted').waitFor();
}
