import { beforeAll, expect, test } from 'vitest';
import { ROUGH_VK } from '~/tests/e2e/desk-stage.ts';
import { roughTown } from '~/tests/replica/rough-town.ts';
import type { FirefoxStage } from './stage.ts';

const UNDERLINED = `
  const resolve = arguments[arguments.length - 1];
  resolve([...CSS.highlights.entries()]
    .filter(([name]) => name.startsWith('otklik-'))
    .flatMap(([name, highlight]) => [...highlight].map((range) => name + ' ' + range.toString()))
    .sort());`;

const OPEN_CARD = `
  const resolve = arguments[arguments.length - 1];
  const mark = document.querySelector('[data-otklik-flag="insult"] otklik-mark');
  mark.shadowRoot.querySelector('.form').click();
  const looking = setInterval(() => {
    const card = document.querySelector('otklik-desk')?.shadowRoot?.querySelector('.card');
    if (!card?.querySelector('.measures .buttons')) return;
    clearInterval(looking);
    resolve(card.textContent);
  }, 100);`;

/** Flagged words on the page and the card of the desk. */
export function testDesk(given: () => FirefoxStage): void {
  let stage: FirefoxStage;

  beforeAll(async () => {
    stage = given();
    await stage.beginAnew(roughTown);
  });

  test('flagged words are underlined, and the card of the desk is brought when it is first needed', async () => {
    const tab = await stage.open(ROUGH_VK.address);
    await tab.waitFor('[data-otklik-flag="threat"]');
    await tab.waitFor('[data-otklik-flag="insult"] otklik-mark:not([hidden])');
    await expect
      .poll(() => stage.tab.run(UNDERLINED))
      .toEqual([
        'otklik-insult дебилы',
        'otklik-obscene Охуели',
        'otklik-obscene п*здец',
        'otklik-obscene пиздец',
        'otklik-threat убью',
      ]);
    const card = await stage.tab.run(OPEN_CARD);
    expect(card).toContain('Оскорбления людей');
    expect(card).toContain('Следующая ступень: предупреждение');
  });
}
