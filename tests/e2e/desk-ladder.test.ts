import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCard, ROUGH_OK, ROUGH_VK, roughComment, setRoughStage } from './desk-stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setRoughStage();
});

afterAll(() => stage?.close());

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
