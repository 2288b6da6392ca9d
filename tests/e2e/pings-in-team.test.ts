import { afterAll, beforeAll, expect, test } from 'vitest';
import { town } from '~/tests/replica/town.ts';
import { keyOf, VK, waitForState } from './networks.ts';
import { keepSettings, listenTo, ring, toldAt } from './pings.ts';
import { joinTeam, type Stage, type StagedHub, setHub, setStage } from './stage.ts';

const ASKED = { id: '120001', by: 'vk-viktor', at: '5 ч назад', text: 'Когда починят качели?', likes: 0 };
const KEY = keyOf(VK, ASKED.id);

/** She takes the comment; he is on duty; the third is their supervisor. Each has a computer, one hub knows all. */
let marina: Stage;
let oleg: Stage;
let irina: Stage;
let hub: StagedHub;

beforeAll(async () => {
  [marina, hub] = await Promise.all([setStage(), setHub()]);
  const posts = town.posts.map((post) => ({ ...post, comments: post.id === VK.post ? [ASKED] : [] }));
  marina.replica.reset({ ...town, posts });
  [oleg, irina] = await Promise.all([setStage({ at: marina.replica }), setStage({ at: marina.replica })]);
  await joinTeam(marina, hub, { name: 'Марина' });
  await joinTeam(oleg, hub, { name: 'Олег' });
  await joinTeam(irina, hub, { name: 'Ирина', role: 'supervisor' });
  for (const stage of [marina, irina]) await keepSettings(stage, { onDuty: false });
});

afterAll(async () => {
  await Promise.all([oleg?.close(), irina?.close()]);
  await Promise.all([marina?.close(), hub?.remove()]);
});

/** What each of them was told so far, without the time that is left. */
async function toldSoFar(): Promise<string[][]> {
  const told = await Promise.all([marina, oleg, irina].map(toldAt));
  return told.map((one) => one.map(({ title }) => title.replace(/,? \d.*$/, '')));
}

test('half of the time is told to the one who took it, four fifths to the duty, what is late to the supervisor', async () => {
  const team = [marina, oleg, irina];
  for (const stage of team) {
    await keepSettings(stage, {
      policy: { id: 'own', version: 1, normalHours: 24 },
      // It would be told beside them at its hour.
      digest: { on: false },
    });
    await listenTo(stage);
  }
  for (const stage of [oleg, irina]) {
    const page = await stage.open(VK.address(stage.replica));
    await waitForState(page, KEY, 'unanswered');
    await page.close();
  }
  const hers = await marina.open(VK.address(marina.replica));
  await hers.locator(`otklik-mark[data-key="${KEY}"] .mark`).first().click();
  await hers.getByTestId('triage-case').getByRole('button', { name: 'Взять в работу' }).click();
  await hers.getByTestId('triage-case').getByText('у вас в работе').waitFor();
  await hers.close();
  // He and their supervisor closed the page before she took it: their backgrounds alone learn of it.
  const after: string[][][] = [];
  for (const [version, normalHours] of [
    [2, 8],
    [3, 6],
    [4, 4],
  ]) {
    for (const stage of team) await keepSettings(stage, { policy: { id: 'own', version, normalHours } });
    for (const stage of [...team, ...team]) await ring(stage);
    after.push(await toldSoFar());
  }
  expect(after).toEqual([
    [['Прошла половина срока, осталось'], [], []],
    [['Прошла половина срока, осталось'], ['Срок кончается, осталось'], []],
    [['Прошла половина срока, осталось'], ['Срок кончается, осталось'], ['Срок прошёл']],
  ]);
});
