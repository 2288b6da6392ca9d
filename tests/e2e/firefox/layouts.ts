import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { expectedFile, fixturePage } from '~/tests/replica/fixture.ts';
import type { FirefoxStage } from './stage.ts';

const expectedSchema = z.object({
  layout: z.string(),
  page: z.object({ owner: z.string() }),
  health: z.object({ state: z.string() }),
  comments: z.array(z.object({ key: z.string(), deleted: z.boolean() })),
});

const STATES = `
  const resolve = arguments[arguments.length - 1];
  const until = Date.now() + 50_000;
  const look = () => {
    const marked = [...document.querySelectorAll('[data-otklik-key][data-otklik-state]')];
    if (marked.length < arguments[0] && Date.now() < until) return setTimeout(look, 100);
    const { otklikSite, otklikLayout, otklikHealth, otklikPage } = document.documentElement.dataset;
    resolve({
      site: otklikSite,
      layout: otklikLayout,
      health: otklikHealth,
      page: otklikPage,
      states: Object.fromEntries(marked.map((one) => [one.dataset.otklikKey, one.dataset.otklikState])),
    });
  };
  look();`;

const seenSchema = z.object({
  site: z.string().nullish(),
  layout: z.string().nullish(),
  health: z.string().nullish(),
  page: z.string().nullish(),
  states: z.record(z.string(), z.string()),
});

/** Real markup of both networks, read as Chromium reads it. */
export function testLayouts(given: () => FirefoxStage): void {
  let stage: FirefoxStage;

  beforeAll(async () => {
    stage = given();
    await stage.beginAnew();
    await stage.importSettings();
  });

  test.each(['vk-hybrid', 'vk-mobile', 'vk-video', 'ok-2016', 'ok-mobile', 'ok-photo'])(
    '%s is read as in Chromium: the same comments, the same layout, the same health',
    async (name) => {
      const { address, html } = fixturePage(name);
      const expected = expectedSchema.parse(JSON.parse(readFileSync(expectedFile(name), 'utf8')));
      stage.replica.show(address, html);
      await stage.tab.go(address);
      const keys = expected.comments.map(({ key }) => key).sort();
      const seen = seenSchema.parse(await stage.tab.run(STATES, keys.length));
      expect(Object.keys(seen.states).sort()).toEqual(keys);
      expect(seen).toMatchObject({
        layout: expected.layout,
        page: expected.page.owner,
        health: expected.health.state,
      });
      for (const { key, deleted } of expected.comments) if (deleted) expect(seen.states[key]).toBe('gone');
    },
  );
}
