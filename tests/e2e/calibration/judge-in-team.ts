import { expect } from 'vitest';
import { ROUGH_OK } from '~/tests/e2e/desk-stage.ts';
import { eventually, readEvents } from '~/tests/e2e/log.ts';
import { removeOn } from '~/tests/e2e/removals-stage.ts';
import type { Stage, StagedHub } from '~/tests/e2e/stage.ts';
import { connectDevice } from '~/tests/server/client.ts';
import { judgeAll } from './judge-all.ts';
import { openComplaint } from './open-complaint.ts';
import { wait } from './wait.ts';

/** Олег removes, Марина decides of the complaint, Ирина judges; one hub is between them. */
type Team = { oleg: Stage; marina: Stage; irina: Stage; hub: StagedHub };

/** With a hub the cards are of what colleagues decided, and the team’s agreement is of the case. */
export async function judgeInTeam({ oleg, marina, irina, hub }: Team): Promise<void> {
  const post = await oleg.open(ROUGH_OK.address);
  const removed = await removeOn(post, oleg, ROUGH_OK, 'obscene');
  const disputed = await removeOn(post, oleg, ROUGH_OK, 'both');
  await post.close();
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

  const page = await irina.openOwn('training.html');
  await wait(irina, page, 9);
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
}
