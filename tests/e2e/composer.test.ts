import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { answerByKeyboard } from './composer/answer-by-keyboard.ts';
import { copyInstead } from './composer/copy-instead.ts';
import { askAboutThePerson, askAboutThePost, showTheColleaguesAnswer } from './composer/doubts.ts';
import { lookOver } from './composer/look-over.ts';
import { outliveACrash } from './composer/outlive-a-crash.ts';
import { repeatAnAnswer } from './composer/repeat-an-answer.ts';
import { ask, compose, composerOf, type Desk, fieldOf, openPost } from './composer/steps.ts';
import { type NetworkHands, OK, VK } from './networks.ts';
import { importSettings, type Stage, setStage } from './stage.ts';

let stage: Stage;
/** One tab for each network: each test opens the post in it anew. */
let desks: Record<NetworkHands['name'], Desk>;

beforeAll(async () => {
  stage = await setStage();
  await importSettings(stage);
  const deskOf = async (network: NetworkHands) => ({ stage, network, page: await stage.open('about:blank') });
  desks = { vk: await deskOf(VK), ok: await deskOf(OK) };
});

afterAll(() => stage?.close());

describe.each([VK, OK])('on $name', ({ name }) => {
  test('the keyboard alone leads from the queue to the mark, the answer, the field and the sent comment, and the draft is done with', () =>
    answerByKeyboard(desks[name]));

  test('an answer that a colleague gave meanwhile is shown, and one from a personal profile is asked about', async () => {
    await openPost(desks[name]);
    await showTheColleaguesAnswer(desks[name]);
    await askAboutThePerson(desks[name]);
  });

  test('a field that answers the post is told, and where no field is found the answer is copied, with the clipboard forbidden', async () => {
    await openPost(desks[name]);
    await copyInstead(desks[name], await askAboutThePost(desks[name]));
  });
});

test('the same true answer to a neighbour is called right, and in another street the repeated sentence is named', async () => {
  await openPost(desks.vk);
  await repeatAnAnswer(desks.vk);
});

test('a draft outlives a crash of its tab, the death of the worker and both, and Escape gives the focus back to the mark', () =>
  outliveACrash(desks.ok));

test('a threshold that is changed in the settings is the one the hints go by', async () => {
  const options = await stage.openOwn('options.html');
  const part = options.locator('#coach');
  await part.getByText('Показать пороги').click();
  await part.getByLabel('Обещаний в ответе не больше').fill('1');
  await part.getByRole('button', { name: 'Сохранить' }).press('Enter');
  await part.getByText(/Пороги сохранены/).waitFor();
  expect(await faultsOf(options, '#coach')).toEqual([]);
  await options.close();
  const { page } = desks.vk;
  await openPost(desks.vk);
  await compose(page, (await ask(desks.vk, 'Куда обращаться за компенсацией за садик?')).key);
  await fieldOf(page).fill('Алла, здравствуйте! Заявку примут 27 ноября, деньги придут 30 ноября.');
  await composerOf(page).locator('.findings li[data-rule="promise-count"]').waitFor();
});

test('at most three findings are shown, one that does not fit is silent, and axe finds nothing, light or dark', () =>
  lookOver(desks.vk));
