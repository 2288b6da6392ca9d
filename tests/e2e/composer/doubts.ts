import { expect } from 'vitest';
import { handsOf, waitForState } from '~/tests/e2e/networks.ts';
import {
  ANSWER,
  ask,
  boxesOf,
  compose,
  composerOf,
  type Desk,
  fieldOf,
  insert,
  leave,
  markOf,
} from './steps.ts';

/** The official page of each network. */
const TOWN = { vk: 'vk-gorod', ok: 'ok-gorod' } as const;

/** «Ответить» under a comment, and the switch that says in whose name is written. */
const IDENTITY = {
  vk: {
    reply: (id: string) => `[id="-38612614_${id}"] [data-testid="comment-reply"]`,
    who: '[data-testid="comment_author_switch"]',
  },
  ok: {
    reply: (id: string) => `[data-seen-params*="${id}"] .comments_reply`,
    who: '.comments_author-toggle',
  },
} as const;

/** What would open a field of a reply. */
const CONTROLS = { vk: '[data-testid="comment-reply"]', ok: '.comments_reply' } as const;

/** Words of all fields of the network. */
const wordsIn = async (desk: Desk) => (await boxesOf(desk).allTextContents()).join();

/** A colleague answers meanwhile: the draft stays where it is until one has seen that answer. */
export async function showTheColleaguesAnswer(desk: Desk): Promise<void> {
  const { stage, network, page } = desk;
  const { id, key } = await ask(desk);
  await compose(page, key);
  await fieldOf(page).fill(ANSWER);
  const text = 'здравствуйте! Это ответ коллеги.';
  stage.replica.say({ post: network.post, by: TOWN[network.name], text, replyTo: id });
  await waitForState(page, key, 'answered');
  await insert(page);
  await composerOf(page).getByText('Пока вы писали, появился официальный ответ:').waitFor();
  await composerOf(page).getByText('Это ответ коллеги.').first().waitFor();
  expect(await wordsIn(desk)).not.toContain('Фонари');
  await composerOf(page).getByRole('button', { name: 'Не вставлять' }).click();
  expect(await fieldOf(page).inputValue()).toContain('Фонари');
  await leave(page);
}

/** The network would sign the answer with the name of a person. */
export async function askAboutThePerson(desk: Desk): Promise<void> {
  const { network, page } = desk;
  const { reply, who } = IDENTITY[network.name];
  const { id, key } = await ask(desk);
  await handsOf(page).press(reply(id));
  await page.locator(who).first().click();
  await page.getByRole('menuitem', { name: /от себя/ }).click();
  await compose(page, key);
  await fieldOf(page).fill(ANSWER);
  await insert(page);
  await composerOf(page)
    .getByText(/Сейчас ответ уйдёт от имени/)
    .waitFor();
  await composerOf(page).getByRole('button', { name: 'Всё равно вставить' }).click();
  await page.getByTestId('composer-inserted').waitFor();
}

/** The field that stands open answers the post and not the comment. Gives the comment. */
export async function askAboutThePost(desk: Desk): Promise<string> {
  const { network, page } = desk;
  const { key } = await ask(desk);
  await compose(page, key);
  await fieldOf(page).fill(ANSWER);
  await page.locator(CONTROLS[network.name]).evaluateAll((all) => {
    for (const control of all) control.remove();
  });
  await insert(page);
  await composerOf(page).getByText('Поле не привязано к комментарию').waitFor();
  expect(await wordsIn(desk)).not.toContain('Фонари');
  await composerOf(page).getByRole('button', { name: 'Всё равно вставить' }).click();
  await page.getByTestId('composer-inserted').waitFor();
  await expect.poll(() => wordsIn(desk)).toContain('Фонари на Гагарина');
  await leave(page);
  await markOf(page, key).waitFor();
  return key;
}
