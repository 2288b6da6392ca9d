import { beforeAll, expect, test } from 'vitest';
import { keyOf, VK } from '~/tests/e2e/networks.ts';
import type { FirefoxStage } from './stage.ts';

/** Opens the composer of a comment, puts a fact behind «Звоните» and gives what the field holds. */
const INSERT_FACT = `
  const [key, resolve] = arguments;
  const until = (find) => new Promise((done) => {
    const looking = setInterval(() => {
      const found = find();
      if (!found) return;
      clearInterval(looking);
      done(found);
    }, 50);
  });
  const inside = (host, selector) => document.querySelector(host)?.shadowRoot?.querySelector(selector);
  (async () => {
    const mark = document.querySelector('otklik-mark[data-key="' + key + '"]');
    // A mark is drawn once its comment comes near the window.
    mark.previousElementSibling.scrollIntoView();
    (await until(() => mark.shadowRoot.querySelector('.mark'))).click();
    (await until(() => inside('otklik-case', '.answer'))).click();
    const chip = await until(() => inside('otklik-composer', '.chip'));
    const field = inside('otklik-composer', 'textarea');
    field.value = 'Звоните, ждём.';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.setSelectionRange(7, 7);
    chip.click();
    resolve(field.value);
  })();`;

/** Gives our photo, drawn here, and waits for what is said after the picture was saved. */
const SAVE_PAIR = `
  const resolve = arguments[arguments.length - 1];
  const until = (find) => new Promise((done) => {
    const looking = setInterval(() => {
      const found = find();
      if (!found) return;
      clearInterval(looking);
      done(found);
    }, 50);
  });
  const root = document.querySelector('otklik-composer').shadowRoot;
  (async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 900;
    canvas.height = 600;
    canvas.getContext('2d').fillRect(0, 0, 900, 600);
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
    const files = new DataTransfer();
    files.items.add(new File([blob], 'photo.png', { type: 'image/png' }));
    root.querySelector('.pair').open = true;
    const input = root.querySelector('.pair input[type="file"]');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    (await until(() => root.querySelector('.pair-result .primary'))).click();
    resolve((await until(() => root.querySelector('.pair-result .told:not(:empty)'))).textContent);
  })();`;

/** A fact of the page in an answer, and a photo beside that of the citizen. */
export function testFacts(given: () => FirefoxStage): void {
  let stage: FirefoxStage;

  beforeAll(async () => {
    stage = given();
    await stage.beginAnew();
  });

  test('a fact of the page goes to the caret, and before and after become one picture', async () => {
    await stage.importSettings();
    await stage.tab.press('#facts .group .buttons button');
    await stage.tab.type('.fact-form label:nth-of-type(2) input', 'Горсвет');
    await stage.tab.type('.fact-form label:nth-of-type(3) input', '5-12-34');
    await stage.tab.press('.fact-form [type="submit"]');
    await stage.tab.find('#facts .facts li');
    const text = 'Ленина, 40, остановка. Когда починят лавочку?';
    const { id } = stage.replica.say({ post: VK.post, by: 'vk-alla', text, photo: 'bus-stop' });
    const key = keyOf(VK, id);
    const tab = await stage.open(VK.address(stage.replica));
    await tab.waitFor(`otklik-mark[data-key="${key}"]`);
    expect(await stage.tab.run(INSERT_FACT, key)).toBe('Звоните 5-12-34, ждём.');
    expect(await stage.tab.run(SAVE_PAIR)).toMatch(/Картинка в загрузках.*В журнале отмечено/);
    const paired = (await stage.readEvents()).filter((event) => event.type === 'photo.paired');
    expect(paired.filter((event) => event.key === key)).toMatchObject([{ data: { before: 'page' } }]);
  });
}
