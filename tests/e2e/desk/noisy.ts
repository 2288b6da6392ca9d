import { beforeAll, describe, expect, test } from 'vitest';
import { commentKey } from '~/lib/comment/key.ts';
import { beginAnew, openCard, ROUGH_OK, ROUGH_VK, type RoughNetwork, visit } from '~/tests/e2e/desk-stage.ts';
import { readEvents } from '~/tests/e2e/log.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** A rule of the detector that is dismissed again and again. */
export function testNoisy(given: () => Stage): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = given();
    await beginAnew(stage);
  });

  /** Each of a rule of its own, so that what one network dismisses is not counted with the other's. */
  const ROUGH_WORDS = {
    vk: { by: 'vk-alla', text: 'Вы просто уроды', rule: 'insult.you' },
    ok: { by: 'ok-faina', text: 'Гори в аду', rule: 'threat.wish' },
  } as const;

  /** Six comments that one rule of the detector flags. */
  function sayRough(network: RoughNetwork): string[] {
    const { by, text } = ROUGH_WORDS[network.name];
    return Array.from({ length: 6 }, (_, place) => {
      const said = stage.replica.say({ post: network.post, by, text: `${text}, пишу ${place + 1}-й раз` });
      return commentKey(network.name, network.owner, network.post, said.id);
    });
  }

  /** What the log says of muting a rule, in order. */
  const mutings = async (rule: string) =>
    (await readEvents(stage)).flatMap(({ type, data }) =>
      type === 'rule.muted' && data.rule === rule ? data : [],
    );

  describe.each([ROUGH_VK, ROUGH_OK])('$name: a rule that moderators keep dismissing', (network) => {
    test('is counted, proposed for muting, silenced by a person alone, and brought back', async () => {
      const { rule } = ROUGH_WORDS[network.name];
      const keys = sayRough(network);
      const page = await visit(stage, network);
      const flag = (key = '') => page.locator(`[data-otklik-key="${key}"][data-otklik-flag]`);
      for (const key of keys.slice(0, 5)) {
        await flag(key).waitFor({ state: 'attached' });
        const card = await openCard(page, key);
        await card.getByRole('button', { name: 'Это не нарушение' }).click();
        await card.getByText('Отмечено: это не нарушение').waitFor();
        // The pressed button is gone; the focus is not.
        await page.keyboard.press('Escape');
        await card.waitFor({ state: 'detached' });
        await flag(key).waitFor({ state: 'detached' });
      }
      expect(await flag(keys[5]).count()).toBe(1);
      expect(await mutings(rule)).toEqual([]);

      const own = await stage.openOwn('dashboard.html#removals');
      const line = own.getByTestId('noisy-rule').filter({ hasText: rule });
      await line.getByText(/отклонено 5 раз, подтверждено 0 раз/).waitFor();
      await line.getByRole('button', { name: 'Приглушить правило' }).click();
      await flag(keys[5]).waitFor({ state: 'detached' });
      await line.getByRole('button', { name: 'Вернуть правило' }).click();
      await flag(keys[5]).waitFor({ state: 'attached' });
      expect(await mutings(rule)).toMatchObject([{ muted: true, dismissed: 5 }, { muted: false }]);
      await own.close();
    });
  });
}
