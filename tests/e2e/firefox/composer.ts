import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftsSchema } from '~/server/routes/drafts.ts';
import { eventually } from '~/tests/e2e/log.ts';
import { askAnew, keyOf, type NetworkHands, OK, VK } from '~/tests/e2e/networks.ts';
import { setHub } from '~/tests/e2e/stage.ts';
import { type Client, connectDevice } from '~/tests/server/client.ts';
import type { FirefoxStage } from './stage.ts';

const ANSWER = 'здравствуйте! Фонари на Гагарина починят 27 ноября.';
const LIGHTS = 'здравствуйте! Светофор на Мира починят 27 ноября.';
const ASKED = 'Почему на Гагарина третью ночь не горят фонари?';
const CHECKED = 'Светофор на Мира второй день мигает жёлтым. Когда починят?';
const BOXES = { vk: '[data-testid="content-editable-input"]', ok: '.js-comments_add' } as const;
const CONTROL = '\uE009';
const ENTER = '\uE007';

/** Whether the mark of a comment is there and has the focus now. */
const FOCUS_MARK = `
  const [key, resolve] = arguments;
  const host = document.querySelector('otklik-mark[data-key="' + key + '"]');
  // A mark is drawn once its comment comes near the window.
  host?.previousElementSibling?.scrollIntoView();
  const mark = host?.shadowRoot?.querySelector('.mark');
  mark?.focus();
  resolve(mark !== null && mark !== undefined);`;

/** Words of the composer, and what stands in its field; null until the field has the focus. */
const READ_COMPOSER = `
  const resolve = arguments[arguments.length - 1];
  const shadow = document.querySelector('otklik-composer')?.shadowRoot;
  const field = shadow?.activeElement;
  resolve(field?.localName === 'textarea' ? { value: field.value, words: shadow.textContent } : null);`;

const READ_BOX = `
  const [selector, resolve] = arguments;
  const box = document.querySelector(selector);
  resolve(document.activeElement === box ? box.innerText : null);`;

/** Answers written in the composer by the keyboard, at a moderator’s and at a trainee’s. */
export function testComposer(given: () => FirefoxStage): void {
  let stage: FirefoxStage;

  beforeAll(async () => {
    stage = given();
    await stage.beginAnew();
    await stage.importSettings();
  });

  const press = (keys: readonly string[]) =>
    stage.tab.ask('WebDriver:PerformActions', {
      actions: [
        {
          type: 'key',
          id: 'keyboard',
          actions: [
            ...keys.map((value) => ({ type: 'keyDown', value })),
            ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
          ],
        },
      ],
    });

  const type = async (text: string) => {
    for (const letter of text) await press([letter]);
  };

  const composer = () => stage.tab.run(READ_COMPOSER);

  const says = async (words: string) => JSON.stringify(await composer()).includes(words);
  const boxHas = async (network: NetworkHands, words: string) =>
    JSON.stringify(await stage.tab.run(READ_BOX, BOXES[network.name])).includes(words);

  const ask = (network: NetworkHands, text: string) =>
    keyOf(network, askAnew(stage.replica, network, text).id);

  const open = async (network: NetworkHands, key: string) => {
    await stage.open(network.address(stage.replica));
    await eventually('the mark', async () => (await stage.tab.run(FOCUS_MARK, key)) === true);
    await press(['r']);
    await eventually('the composer', composer);
  };

  test.each([VK, OK])(
    'on $name an answer outlives a reload, goes into the network’s field and is sent by the keyboard',
    async (network) => {
      const key = ask(network, ASKED);
      await open(network, key);
      await type(ANSWER);
      await eventually('a kept draft', () => says('Черновик сохранён'));
      await open(network, key);
      await eventually('the draft', () => says(ANSWER));
      await press([CONTROL, ENTER]);
      await eventually('the text in the field', () => boxHas(network, 'Фонари на Гагарина починят'));
      await press([CONTROL, ENTER]);
      await stage.tab.find(`[data-otklik-key="${key}"][data-otklik-state="answered"]`);
    },
  );

  describe('at a trainee’s', () => {
    let hub: Awaited<ReturnType<typeof setHub>>;
    let chief: Client;

    beforeAll(async () => {
      hub = await setHub();
      await stage.prepare({ url: hub.url, code: await hub.current().createCode('trainee') });
      chief = await connectDevice(hub.current(), 'supervisor');
    });

    afterAll(() => hub?.remove());

    /** The supervisor approves the one draft that waits under this comment. */
    const approve = async (key: string) => {
      const waiting = draftsSchema.parse((await chief.get('/v1/drafts?state=waiting')).body);
      const drafts = waiting.drafts.filter((draft) => draft.key === key);
      expect(drafts).toHaveLength(1);
      for (const { id, version } of drafts) {
        const stamp = { 'If-Match': `"${version}"` };
        const answer = await chief.post(`/v1/drafts/${id}/decision`, { decision: 'approved' }, stamp);
        expect(answer.status).toBe(200);
      }
    };

    test.each([VK, OK])(
      'on $name the draft goes to a supervisor, and the approved words into the network’s field',
      async (network) => {
        const key = ask(network, CHECKED);
        await open(network, key);
        await type(LIGHTS);
        await eventually('a kept draft', () => says('Черновик сохранён'));
        await stage.sleep();
        await press([CONTROL, ENTER]);
        await eventually('the draft under review', () => says('На проверке с'));
        await press([CONTROL, ENTER]);
        expect(await says(LIGHTS)).toBe(true);
        await approve(key);
        await eventually('the approval', () => says('Одобрен'));
        await press([CONTROL, ENTER]);
        await eventually('the text in the field', () => boxHas(network, 'Светофор на Мира починят'));
        await press([CONTROL, ENTER]);
        await stage.tab.find(`[data-otklik-key="${key}"][data-otklik-state="answered"]`);
      },
    );
  });
}
