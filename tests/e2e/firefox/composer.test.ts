import { afterAll, beforeAll, describe, inject, test } from 'vitest';
import { eventually } from '~/tests/e2e/log.ts';
import { keyOf, OK, townComment, VK } from '~/tests/e2e/networks.ts';
import { type FirefoxStage, setFirefoxStage } from './stage.ts';

const firefox = inject('firefox');

const ANSWER = 'здравствуйте! Фонари на Гагарина починят 27 ноября.';
const ASKED = { vk: 'Почему на Гагарина', ok: 'Третью ночь темно' } as const;
const BOXES = { vk: '[data-testid="content-editable-input"]', ok: '.js-comments_add' } as const;
const CONTROL = '\uE009';
const ENTER = '\uE007';

const FOCUS_MARK = `
  const [key, resolve] = arguments;
  const looking = setInterval(() => {
    const mark = document.querySelector('otklik-mark[data-key="' + key + '"]')?.shadowRoot?.querySelector('.mark');
    if (!mark) return;
    clearInterval(looking);
    mark.focus();
    resolve();
  }, 50);`;

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

describe.runIf(firefox)('in Firefox', () => {
  let stage: FirefoxStage;

  beforeAll(async () => {
    if (firefox) stage = await setFirefoxStage(firefox);
    await stage.importSettings();
  });

  afterAll(() => stage?.close());

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

  describe.each([VK, OK])('on $name', (network) => {
    const { name } = network;

    const open = async () => {
      const { id } = townComment(stage.replica, network.post, ASKED[name]);
      await stage.open(network.address(stage.replica));
      await stage.tab.run(FOCUS_MARK, keyOf(network, id));
      await press(['r']);
      await eventually('the composer', composer);
      return id;
    };

    test('an answer outlives a reload, goes into the network’s field and is sent by the keyboard', async () => {
      await open();
      await type(ANSWER);
      await eventually('a kept draft', async () =>
        JSON.stringify(await composer()).includes('Черновик сохранён'),
      );
      const id = await open();
      await eventually('the draft', async () => JSON.stringify(await composer()).includes(ANSWER));
      await press([CONTROL, ENTER]);
      await eventually('the text in the field', async () =>
        JSON.stringify(await stage.tab.run(READ_BOX, BOXES[name])).includes('Фонари на Гагарина починят'),
      );
      await press([CONTROL, ENTER]);
      await stage.tab.find(`[data-otklik-key="${keyOf(network, id)}"][data-otklik-state="answered"]`);
    });
  });
});
