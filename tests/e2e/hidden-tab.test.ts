import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { TOWN_SETTINGS } from '~/scripts/demo/prepare.ts';
import { findBrowser } from '~/scripts/find-browser.ts';
import { type Replica, startReplica } from '~/tests/replica/server.ts';
import { openPlainChromium, type PlainTab } from './chromium-pipe.ts';
import { eventually } from './log.ts';
import { keyOf, townComment, VK } from './networks.ts';

let replica: Replica;
let browser: Awaited<ReturnType<typeof openPlainChromium>>;

beforeAll(async () => {
  const found = findBrowser();
  if (!found) throw new Error('No browser of the Chromium family was found');
  replica = await startReplica();
  browser = await openPlainChromium(found.path, inject('extension'), replica.hostRules);
  const options = await browser.open(`${await browser.origin()}/options.html`);
  const request = { text: JSON.stringify(TOWN_SETTINGS) };
  const message = JSON.stringify({ name: 'settings.import', request });
  await eventually('the settings', async () =>
    options.evaluate(`chrome.runtime.sendMessage(${message}).then(({ reply }) => reply?.ok === true)`),
  );
});

afterAll(async () => {
  await browser?.close();
  await replica?.close();
});

const isHidden = (tab: PlainTab) => tab.evaluate('document.hidden');
const stateOf = (tab: PlainTab, id: string) =>
  tab.evaluate(
    `document.querySelector('[data-otklik-key="${keyOf(VK, id)}"]')?.getAttribute('data-otklik-state') ?? null`,
  );
/** Words of the mark of a comment; empty for one that is not drawn. */
const markOf = (tab: PlainTab, id: string) =>
  tab.evaluate(
    `document.querySelector('otklik-mark[data-key="${keyOf(VK, id)}"]')?.shadowRoot?.textContent ?? ''`,
  );

const flagOf = (tab: PlainTab, id: string) =>
  tab.evaluate(
    `document.querySelector('[data-otklik-key="${keyOf(VK, id)}"]')?.getAttribute('data-otklik-flag') ?? null`,
  );
/** Words under the highlight of a kind, as the page shows them. */
const underlinedIn = (tab: PlainTab, kind: string) =>
  tab.evaluate(`[...(CSS.highlights.get('otklik-${kind}') ?? [])].map(String).join(' ')`);

test('a tab in the background keeps reading, and its marks are right when it comes back', async () => {
  const tab = await browser.open(replica.addresses.vkPost);
  const asked = townComment(replica, VK.post, 'Почему на Гагарина').id;
  await expect.poll(() => stateOf(tab, asked), { timeout: 20_000 }).toBe('unanswered');
  await (await browser.open('about:blank')).activate();
  await expect.poll(() => isHidden(tab)).toBe(true);

  replica.say({ post: VK.post, by: 'vk-gorod', text: 'Здравствуйте, починим до 18:00.', replyTo: asked });
  const later = replica.say({ post: VK.post, by: 'vk-alla', text: 'А когда включат свет на Лесной?' });
  await expect.poll(() => stateOf(tab, asked), { timeout: 20_000 }).toBe('answered');
  await expect.poll(() => stateOf(tab, later.id), { timeout: 20_000 }).toBe('unanswered');
  expect(await isHidden(tab)).toBe(true);

  await tab.activate();
  await expect.poll(() => isHidden(tab)).toBe(false);
  await tab.evaluate(
    `document.querySelector('[data-otklik-key="${keyOf(VK, asked)}"]').scrollIntoView({ block: 'center' })`,
  );
  await expect.poll(() => markOf(tab, asked), { timeout: 2000 }).toContain('отвечен');
  expect(await stateOf(tab, later.id)).toBe('unanswered');
});

test('a tab that was opened in the background is read before anybody looks at it', async () => {
  const front = await browser.open('about:blank');
  const tab = await browser.open('about:blank');
  await front.activate();
  await expect.poll(() => isHidden(tab)).toBe(true);
  await tab.evaluate(`location.href = ${JSON.stringify(replica.addresses.vkPost)}`);
  const { id } = townComment(replica, VK.post, 'Почему на Гагарина');
  await expect.poll(() => stateOf(tab, id), { timeout: 20_000 }).toBe('answered');
  expect(await isHidden(tab)).toBe(true);
  await tab.activate();
  await expect
    .poll(() => tab.evaluate(`document.querySelector('otklik-panel')?.shadowRoot?.textContent ?? ''`))
    .toMatch(/Осмотрено \d+ из \d+|\d+ %/);
});

test('flags and their underlines are there in a hidden tab and still stand when it comes back', async () => {
  const tab = await browser.open(replica.addresses.vkPost);
  const before = replica.say({ post: VK.post, by: 'vk-alla', text: 'Это же полный пиздец, а не уборка.' });
  await expect.poll(() => flagOf(tab, before.id), { timeout: 20_000 }).toBe('obscene');
  await (await browser.open('about:blank')).activate();
  await expect.poll(() => isHidden(tab)).toBe(true);

  const behind = replica.say({ post: VK.post, by: 'vk-alla', text: 'Вы там все дебилы, идите работать.' });
  await expect.poll(() => flagOf(tab, behind.id), { timeout: 20_000 }).toBe('insult');
  expect(await isHidden(tab)).toBe(true);

  await tab.activate();
  await expect.poll(() => isHidden(tab)).toBe(false);
  expect(await flagOf(tab, before.id)).toBe('obscene');
  expect(await flagOf(tab, behind.id)).toBe('insult');
  expect(await underlinedIn(tab, 'obscene')).toBe('пиздец');
  expect(await underlinedIn(tab, 'insult')).toBe('дебилы');
  await tab.evaluate(
    `document.querySelector('[data-otklik-key="${keyOf(VK, behind.id)}"]').scrollIntoView({ block: 'center' })`,
  );
  await expect.poll(() => markOf(tab, behind.id), { timeout: 2000 }).toContain('оскорбление');
});
