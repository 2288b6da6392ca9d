import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shippedCases } from '~/lib/training/shipped-cases.ts';
import { connectDevice } from '~/tests/server/client.ts';
import { openCard, ROUGH_OK, ROUGH_VK, roughComment, setRoughStage } from './desk-stage.ts';
import { eventually, readEvents } from './log.ts';
import { lookedOver } from './looked-over.ts';
import { removeByRule, rowOf } from './removals-stage.ts';
import { joinTeam, type Stage, setHub, setStage } from './stage.ts';

let oleg: Stage;
let marina: Stage;
let irina: Stage;
let hub: Awaited<ReturnType<typeof setHub>>;

const COMPLAINT = 'Меня удалили, а я спросил про яму';

beforeAll(async () => {
  [oleg, hub] = await Promise.all([setRoughStage(), setHub()]);
});

afterAll(async () => {
  await Promise.all([irina?.close(), marina?.close()]);
  await Promise.all([oleg?.close(), hub?.remove()]);
});

/** Opens the trainer so many days later: cards are of decisions from before their week. */
async function openLater(stage: Stage, days: number): Promise<Page> {
  const page = await stage.openOwn('training.html');
  await page.getByText('Карточки недели').waitFor();
  const [worker] = stage.context.serviceWorkers();
  await worker?.evaluate((ahead) => {
    const Real = Date;
    globalThis.Date = new Proxy(Real, {
      construct: (_, given) => Reflect.construct(Real, given.length === 0 ? [Real.now() + ahead] : given),
      get: (_, name) => (name === 'now' ? () => Real.now() + ahead : Reflect.get(Real, name)),
    });
  }, days * 86_400_000);
  await page.reload();
  return page;
}

/** Writes down the complaint of whoever was removed; gives the evidence beside the list. */
async function openComplaint(stage: Stage, key: string) {
  const page = await stage.openOwn('dashboard.html#removals');
  const line = rowOf(page, key);
  await line.getByRole('link').click();
  const evidence = page.getByTestId('removal-case');
  await evidence.getByLabel('Что пишет автор').fill(COMPLAINT);
  await evidence.getByRole('button', { name: 'Записать жалобу' }).click();
  return evidence;
}

/** Judges every card that is open with the same digit; gives what is said of each, before and after. */
async function judgeAll(page: Page, digit: string): Promise<{ asked: string; decided: string }[]> {
  const said: { asked: string; decided: string }[] = [];
  const cards = page.getByTestId('cards');
  await page.locator('#cards .primary').press('Enter');
  await cards.waitFor();
  while (await cards.isVisible()) {
    const asked = (await cards.textContent()) ?? '';
    await page.keyboard.press(digit);
    const decided = page.getByTestId('calib-decided');
    await decided.getByText(/^Команда: (?:\d из|мало ответов)|видно с сервером/).waitFor();
    said.push({ asked, decided: (await decided.textContent()) ?? '' });
    if (said.length === 1) expect(await lookedOver(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await decided.waitFor({ state: 'detached' });
  }
  return said;
}

test('without a hub the cards are decisions of this browser: a flag, a removal and a complaint', async () => {
  const page = await oleg.open(ROUGH_VK.address);
  const card = await openCard(page, roughComment(oleg, ROUGH_VK, 'insult').key);
  await card.getByRole('button', { name: 'Это не нарушение' }).click();
  await card.getByText('Отмечено: это не нарушение').waitFor();
  await page.close();
  await removeByRule(oleg, ROUGH_VK, 'obscene');
  const evidence = await openComplaint(oleg, await removeByRule(oleg, ROUGH_VK, 'both'));
  await evidence.getByLabel('Почему').fill('Нина Орлова посмотрела: вопрос по делу');
  await evidence.getByLabel('Кто удалял').fill('Олег Зуев');
  await evidence.getByLabel('Кто решает').fill('Нина Орлова');
  await evidence.getByRole('button', { name: 'Удалили зря' }).click();
  await evidence.getByText(/^Решение: Нина Орлова, /).waitFor();
  await evidence.page().close();

  const soon = await openLater(oleg, 10);
  await soon.getByText(/^Карточек пока нет\. Их берут из журнала этого браузера/).waitFor();
  expect(await lookedOver(soon)).toEqual([]);
  await soon.close();
  const later = await openLater(oleg, 21);
  await later.getByText('Сделано: 0 из 3. Подходящих решений пока меньше пяти.').waitFor();
  const said = await judgeAll(later, '1');
  for (const { asked, decided } of said) {
    expect(asked).not.toMatch(/Флаг|Комментарий удалили|Жалобу|Пункт/);
    expect(decided).toContain('Как решила команда, видно с сервером команды.');
  }
  const decided = said.map((each) => each.decided).join('\n');
  expect(decided).toMatch(/Организация решила иначе\.Флаг сняли: это не нарушение\.Почему стоял флаг: /);
  expect(decided).toMatch(/Вы решили так же, как организация\.Комментарий удалили\.Пункт 2\.1\. Нецензурная/);
  expect(decided).toMatch(/Жалобу на удаление приняли.*Причина: \[имя\] \[имя\] посмотрела: вопрос по делу/);
  await later.getByText('Сделано: 3 из 3.').waitFor();
  await later.close();
  await oleg.killWorker();
});

test('with a hub they are drawn from removals and complaints of colleagues, and the team’s agreement is of the case', async () => {
  await joinTeam(oleg, hub, 'Олег');
  marina = await setStage({ at: oleg.replica });
  await joinTeam(marina, hub, 'Марина', 'supervisor');
  const removed = await removeByRule(oleg, ROUGH_OK, 'obscene');
  const disputed = await removeByRule(oleg, ROUGH_OK, 'both');
  const evidence = await openComplaint(marina, disputed);
  await evidence.getByLabel('Почему').fill('Вопрос по делу');
  await evidence.getByRole('button', { name: 'Удалили зря' }).click();
  await evidence.getByText('Жалоба принята, а комментарий ещё не возвращён.').waitFor();
  const idOf = (stage: Stage, key: string, type: string) =>
    eventually(type, async () =>
      (await readEvents(stage)).find((event) => event.key === key && event.type === type),
    );
  const cases = [await idOf(oleg, removed, 'removal.done'), await idOf(marina, disputed, 'appeal.decided')];
  for (const name of ['Анна', 'Пётр']) {
    const colleague = await connectDevice(hub.current(), 'moderator', name, name);
    for (const { id } of cases) {
      const judgement = { id: crypto.randomUUID(), case: id, choice: 'remove' };
      await expect.poll(async () => (await colleague.post('/v1/calibration', judgement)).status).toBe(200);
    }
  }

  irina = await setStage({ at: oleg.replica });
  await joinTeam(irina, hub, 'Ирина');
  const page = await openLater(irina, 9);
  await page.getByText(/^Сделано: 0 из /).waitFor();
  const said = await judgeAll(page, '1');
  const decided = said.map((each) => each.decided);
  // What Олег decided before he joined stands beside it, judged by nobody else.
  expect(decided).toEqual(
    expect.arrayContaining([
      expect.stringMatching(
        /^Вы решили так же.*Комментарий удалили\.Пункт 2\.1\. Нецензурная.*Команда: 3 из 3 решили так же/,
      ),
      expect.stringMatching(
        /^Организация решила иначе.*удаление приняли.*Причина: Вопрос по делу.*Команда: 0 из 3 решили так же/,
      ),
    ]),
  );
  expect(decided.join()).not.toMatch(/Олег|Марина|Анна|Пётр|Ирина/);
  await page.getByText('Как решили на этой неделе').click();
  await page.close();
});

/** Goes through the drill of pictures with every answer right. */
async function passPictures(page: Page): Promise<void> {
  await page.locator('form.begin').getByRole('combobox').selectOption('photo');
  await page.getByRole('button', { name: 'Начать занятие' }).click();
  const lesson = page.getByTestId('lesson');
  for (const place of [1, 2, 3, 4]) {
    await page.getByRole('heading', { name: `Случай ${place} из 4` }).waitFor();
    const id = await lesson.getAttribute('data-case');
    const each = shippedCases().cases.find((known) => known.id === id);
    if (each?.drill !== 'photo') throw new Error(`No picture to choose: ${id}`);
    await page.keyboard.press(String(each.right + 1));
    await page.getByTestId('feedback').waitFor();
    await page.keyboard.press('Enter');
  }
  await page.getByTestId('lesson-end').getByText('Верно: 4 из 4').waitFor();
  await page.getByRole('button', { name: 'К началу' }).click();
}

test('a certificate that was earned in one browser is opened in “Команда” of the supervisor, kept and shown by name', async () => {
  const page = await irina.openOwn('training.html');
  await passPictures(page);
  const files: Buffer[] = [];
  for (const name of ['Ирина Соболева', 'Анна Белова']) {
    await page.getByLabel('Имя и фамилия').fill(name);
    await page.getByRole('button', { name: 'Показать свидетельство' }).click();
    await page.getByTestId('certificate').getByText('Сдано правил: 1 из').waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Сохранить файл' }).click();
    files.push(readFileSync(await (await saving).path()));
    if (files.length === 1) {
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('button', { name: 'Напечатать' }).isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
    }
    await page.getByRole('button', { name: 'К началу' }).click();
  }
  await page.close();

  const team = await marina.openOwn('dashboard.html#team');
  const kept = team.getByTestId('kept-certificates').locator('strong');
  for (const buffer of files) {
    const file = { name: 'certificate.json', mimeType: 'application/json', buffer };
    await team.getByTestId('certificate-open').setInputFiles(file);
    await team.getByText(/^Свидетельство сохранено на этом устройстве: /).waitFor();
    await kept.nth(files.indexOf(buffer)).waitFor();
  }
  await team.reload();
  await kept.nth(1).waitFor();
  // By name, in whichever order they came: nobody is before anybody by merit.
  expect(await kept.allTextContents()).toEqual(['Анна Белова', 'Ирина Соболева']);
  await team.getByTestId('kept-certificates').locator('summary').first().click();
  await team.getByText('«Стало» снимают с той же точки, что «было»').first().waitFor();
  const words = await team.locator('[aria-labelledby="team-certificates"]').textContent();
  expect(words).not.toMatch(/\d+ ?%|место|рейтинг|лучш/iu);
  expect(await lookedOver(team)).toEqual([]);
  await team.close();
});
