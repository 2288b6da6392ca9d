import { afterAll, beforeAll } from 'vitest';
import { connectHub, importSettings } from '~/scripts/demo/prepare.ts';
import { type CoreStage, describeCore } from './core.ts';
import { readEvents } from './log.ts';
import { handsOf } from './networks.ts';
import { type Stage, setStage } from './stage.ts';

function coreStage(stage: Stage): CoreStage {
  return {
    replica: stage.replica,
    async prepare(hub) {
      const options = await stage.openOwn('options.html');
      await importSettings(options);
      await connectHub(options, hub);
      await options.close();
    },
    async open(address) {
      const page = await stage.open(address);
      return {
        ...handsOf(page),
        async waitFor(selector) {
          const started = Date.now();
          await page.locator(selector).first().waitFor({ state: 'attached' });
          return Date.now() - started;
        },
        attributes: (selector, name) =>
          page
            .locator(selector)
            .evaluateAll((found, wanted) => found.map((element) => element.getAttribute(wanted)), name),
        close: () => page.close(),
      };
    },
    readEvents: () => readEvents(stage),
  };
}

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});

afterAll(() => stage?.close());

describeCore('the way of an answer in Chromium', () => coreStage(stage));
