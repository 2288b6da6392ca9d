import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reviewDraftsSchema } from '~/lib/log/review/review-schema.ts';
import { type Client, connectDevice } from '~/tests/server/client.ts';
import { lookedOver, tabTo } from './looked-over.ts';
import { keyOf, townComment, VK } from './networks.ts';
import { decideFlags } from './practice/decide-flags.ts';
import { joinTeam, type Stage, setHub, setStage } from './stage.ts';

let trainee: Stage;
let moderator: Stage;
let hub: Awaited<ReturnType<typeof setHub>>;
let chief: Client;

const ASKED = 'Почему на Гагарина';
const FIRST = 'Фонари на Гагарина починят в ближайшее время.';
const SECOND = 'здравствуйте! Фонари на Гагарина починят 27 ноября, работает «Горсвет».';

beforeAll(async () => {
  [trainee, hub] = await Promise.all([setStage(), setHub()]);
  moderator = await setStage({ at: trainee.replica });
  chief = await connectDevice(hub.current(), 'supervisor', 'chief', 'Марина');
  await joinTeam(trainee, hub, { role: 'trainee' });
  await decideFlags(hub, chief);
  await joinTeam(moderator, hub, { name: 'Ирина' });
});

afterAll(async () => {
  await moderator?.close();
  await Promise.all([trainee?.close(), hub?.remove()]);
});

/** The chief decides about the draft that waits. */
async function say(decision: object): Promise<void> {
  const waiting = async () =>
    reviewDraftsSchema.parse((await chief.get('/v1/drafts?state=waiting')).body).drafts[0];
  await expect.poll(waiting).toBeDefined();
  const draft = await waiting();
  const told = await chief.post(`/v1/drafts/${draft?.id}/decision`, decision, {
    'If-Match': `"${draft?.version}"`,
  });
  expect(told.status).toBe(200);
}

async function sendAnswer(page: Page, text: string, told = /На проверке с/): Promise<void> {
  await page.getByTestId('composer').getByLabel('Текст ответа').fill(text);
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('composer-review').getByText(told).waitFor();
}

test('a trainee cannot insert, and a remark comes back into the trainer as an exercise', async () => {
  const options = await trainee.openOwn('options.html');
  await options.getByRole('radio', { name: 'Ничьи' }).click();
  await options.getByText('Сохранено. Открытые ответы').waitFor();
  await options.getByText(/Вы подключены как стажёр/).waitFor();
  await options.close();
  const page = await trainee.open(VK.address(trainee.replica));
  const key = keyOf(VK, townComment(trainee.replica, VK.post, ASKED).id);
  await page.locator(`otklik-mark[data-key="${key}"] .mark`).focus();
  await page.keyboard.press('r');
  await page.getByTestId('composer').getByRole('button', { name: 'На проверку' }).waitFor();
  await sendAnswer(page, FIRST);
  await page.keyboard.press('Control+Enter');
  expect(await page.getByTestId('composer-inserted').count()).toBe(0);

  const trainer = await trainee.openOwn('training.html');
  await trainer
    .getByTestId('checked-answer')
    .getByText(/На проверке/)
    .waitFor();
  await say({
    decision: 'returned',
    remarks: 'Поздоровайтесь и назовите день.',
    rules: ['greeting', 'vague-deadline'],
  });
  await page
    .getByTestId('composer-review')
    .getByText(/Возвращён/)
    .waitFor();
  await trainer.getByText('Поздоровайтесь и назовите день.').waitFor();
  expect(await lookedOver(trainer)).toEqual([]);
  await trainer
    .getByRole('row', { name: /Обещание — это день/ })
    .getByText('по замечанию')
    .waitFor();

  await sendAnswer(page, SECOND);
  await say({
    decision: 'approved',
    remarks: 'Теперь верно. Имя пишите сразу.',
    rules: ['greeting'],
    text: `Ольга, ${SECOND}`,
  });
  await page
    .getByTestId('composer-review')
    .getByText(/Одобрен/)
    .waitFor();
  await trainer.getByText(/Одобрен с замечаниями ·/).waitFor();
  await trainer.getByText('Теперь верно. Имя пишите сразу.').waitFor();
  await tabTo(trainer, '.checked-answer button');
  await trainer.keyboard.press('Enter');
  await trainer.getByRole('heading', { name: 'Перепишите ответ по замечанию' }).waitFor();
  expect(await trainer.getByText(`Ольга, ${SECOND}`).count()).toBe(0);
  await tabTo(trainer, 'textarea');
  await trainer.keyboard.press('Control+A');
  await trainer.keyboard.type('здравствуйте! Фонари починят 27 ноября.');
  await trainer.keyboard.press('Control+Enter');
  const compared = trainer.getByTestId('compared');
  await compared.getByText(`Ольга, ${SECOND}`).waitFor();
  await compared.getByText('«Приветствие»: подсказки нет').waitFor();
  expect(await lookedOver(trainer)).toEqual([]);
  await trainer.keyboard.press('Enter');

  await hub.stop();
  await page.keyboard.press('Escape');
  const other = keyOf(VK, townComment(trainee.replica, VK.post, 'Будет ли седьмой').id);
  await page.locator(`otklik-mark[data-key="${other}"] .mark`).focus();
  await page.keyboard.press('r');
  await page.getByTestId('composer').getByRole('button', { name: 'На проверку' }).waitFor();
  await sendAnswer(page, 'здравствуйте! Автобус продлят 1 декабря.', /Ждёт отправки на проверку с/);
  await trainer.reload();
  await trainer.getByTestId('checked-answer').filter({ hasText: 'Ждёт отправки' }).waitFor();
  await trainer
    .getByText(/Сервер команды не отвечает/)
    .first()
    .waitFor();
  await trainer.getByText(/Переписан: /).waitFor();
  await hub.start();
  await page.close();
  await trainer.close();
});

test('a moderator judges the cards of the week by the keyboard, also while the hub is away, and sees how the team agreed', async () => {
  const page = await moderator.openOwn('training.html');
  await page.getByText('Сделано: 0 из 5.').waitFor();
  expect(await lookedOver(page)).toEqual([]);
  await tabTo(page, '#cards .primary');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Карточка 1 из 5' }).waitFor();
  await page.getByText(/\[имя\] \[имя\], вы ничего не делаете! Звоните \[скрыто\], \[ссылка\]/).waitFor();
  expect(await page.getByTestId('calib-decided').count()).toBe(0);
  await page.keyboard.press('2');
  const team = page.getByTestId('calib-team');
  await team.getByText(/Команда: [03] из 3 решили так же, как организация/).waitFor();
  await page
    .getByTestId('calib-decided')
    .getByText(/Флаг (сняли|подтвердили)/)
    .waitFor();
  expect(await lookedOver(page)).toEqual([]);

  await hub.stop();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Карточка 2 из 5' }).waitFor();
  await page.keyboard.press('1');
  await team.getByText(/ваш ответ ждёт отправки/).waitFor();
  await hub.start();
  await page.reload();
  await page.getByText('Сделано: 2 из 5.').waitFor();
  await page.getByText('Как решили на этой неделе').click();
  const judged = page.getByTestId('calib-judged');
  await expect.poll(() => judged.textContent()).not.toContain('ждёт отправки');
  expect((await judged.textContent())?.match(/из 3 решили? так же/g)).toHaveLength(2);
  expect(await lookedOver(page)).toEqual([]);
  await page.close();

  const own = await trainee.openOwn('training.html');
  await own.getByText('Ваши ответы на проверке').waitFor();
  expect(await own.getByText('Карточки недели').count()).toBe(0);
  await own.close();
});
