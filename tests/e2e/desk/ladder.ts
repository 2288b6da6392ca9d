import { beforeAll, describe, expect, test } from 'vitest';
import {
  beginAnew,
  middleOf,
  openCard,
  ROUGH_OK,
  ROUGH_VK,
  roughComment,
  typesOf,
  visit,
} from '~/tests/e2e/desk-stage.ts';
import { readEvents } from '~/tests/e2e/log.ts';
import type { Stage } from '~/tests/e2e/stage.ts';

/** What the card hints at, what is written down, and what the network says once it is done. */
const REASON = {
  vk: {
    hint: 'Причина: «Оскорбление участников»',
    words: 'Оскорбление участников',
    id: 'vk:2',
    done: /Оскорбление участников, Сутки/,
  },
  ok: {
    hint: 'Пункт меню: «Заблокировать в группе»',
    words: 'Заблокировать в группе',
    id: 'ok:block',
    done: /Заблокирован/,
  },
} as const;

/** The worker's clock, moved: there the age of a measure is counted. */
const IN_91_DAYS = `{
  const Today = (globalThis.Today = Date);
  const later = () => Today.now() + 91 * 86_400_000;
  globalThis.Date = class extends Today {
    constructor(...given) { super(...(given.length ? given : [later()])); }
    static now() { return later(); }
  };
}`;

/** The steps of measures for an author, from the warning to the supervisor, and how they grow stale. */
export function testLadder(given: () => Stage): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = given();
    await beginAnew(stage);
  });

  describe.each([ROUGH_VK, ROUGH_OK])('$name: the ladder', (network) => {
    test('drafts a warning, then points at the network’s block and hints at its reason; each is recorded, up to the supervisor', async () => {
      const page = await visit(stage, network);
      const { id, key } = roughComment(stage, network, 'insult');
      const card = await openCard(page, key);
      await card.getByText('Следующая ступень: предупреждение').waitFor();
      // Nothing but the form: no criticism and no question is claimed to be in it.
      expect(await card.getByTestId('desk-order').count()).toBe(0);
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
      await card.getByText('Нажмите обведённую кнопку').waitFor();
      await card.getByText('Срок: 24 часа').waitFor();
      await card.getByText(REASON[network.name].hint).waitFor();
      const control = page.locator(network.block(id));
      expect(await control.evaluate((button) => button.matches(':focus'))).toBe(true);
      expect(await middleOf(page, 'otklik-desk .ring')).toEqual(await middleOf(page, network.block(id)));
      expect(await typesOf(stage, key)).not.toContain('block.recorded');
      await page.keyboard.press('Enter');
      expect(await network.confirmBlock(page, REASON[network.name].words)).toMatch(REASON[network.name].done);
      await card.getByRole('button', { name: 'Заблокирован, записать' }).click();
      await card.getByText('Блокировка записана.').waitFor();
      await card.getByText('Следующая ступень: блокировка на 7 дней').waitFor();
      const recorded = (await readEvents(stage)).filter((event) => event.key === key).at(-1);
      expect(recorded).toMatchObject({
        type: 'block.recorded',
        data: { hours: 24, step: '24h', rule: { number: '2.2' }, networkReason: REASON[network.name].id },
      });
      await card.getByRole('button', { name: 'Записать блокировку' }).click();
      await card.getByText('Срок: 7 дней').waitFor();
      await card.getByRole('button', { name: 'Заблокирован, записать' }).click();
      await card.getByText('Следующая ступень: решение руководителя').waitFor();
      expect(await card.getByRole('button', { name: 'Записать блокировку' }).count()).toBe(0);
    });

    test('sends a threat to the supervisor at once', async () => {
      const page = await visit(stage, network);
      const { key } = roughComment(stage, network, 'threat');
      const card = await openCard(page, key);
      await card.getByText('Следующая ступень: решение руководителя').waitFor();
    });

    test('a warning of 91 days ago counts no more and is shown as stale', async () => {
      const page = await visit(stage, network);
      const { key } = roughComment(stage, network, 'obscene');
      const card = await openCard(page, key);
      await card.getByText('Следующая ступень: предупреждение').waitFor();
      await card.getByRole('button', { name: 'Предупредить' }).click();
      await card.getByRole('button', { name: 'Отправлено, записать' }).click();
      await card.getByText('Следующая ступень: блокировка на 24 часа').waitFor();
      await page.keyboard.press('Escape');
      const worker = stage.context.serviceWorkers()[0] ?? (await stage.context.waitForEvent('serviceworker'));
      await worker.evaluate(IN_91_DAYS);
      await openCard(page, key);
      await card.getByText('устарело').waitFor();
      await card.getByText('Следующая ступень: предупреждение').waitFor();
      await worker.evaluate('globalThis.Date = globalThis.Today');
    });
  });
}
