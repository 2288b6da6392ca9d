import type { Page } from 'playwright-core';
import postgres from 'postgres';
import { expect } from 'vitest';
import type { LogEvent } from '~/lib/log/event.ts';
import { readEvents } from '~/tests/e2e/log.ts';
import type { Stage, StagedHub } from '~/tests/e2e/stage.ts';
import { connectDevice } from '~/tests/server/client.ts';

/** The options of one colleague, as far as they show what the team has. */
export function optionsOf(page: Page) {
  const hours = page.locator('#policy').getByLabel('Первая реакция, часов');
  return {
    page,
    hours,
    state: page.getByTestId('team-settings-state'),
    policy: page.locator('#policy'),
    pages: page.locator('#pages li'),
    stale: page.getByTestId('team-settings-stale'),
    publish: page.getByTestId('team-settings-publish'),
    /** What the dashboard asks with «Проверить сейчас». */
    checkNow: () => page.evaluate("chrome.runtime.sendMessage({ name: 'sync.now', request: {} })"),
    async saveHours(value: string) {
      await hours.fill(value);
      await page.locator('#policy').getByRole('button', { name: 'Сохранить' }).click();
    },
  };
}

/** Another supervisor, at another device, gives settings out over an edition. */
export async function publishFrom(
  hub: StagedHub,
  name: string,
  over: number,
  settings: object,
): Promise<void> {
  const other = await connectDevice(hub.current(), 'supervisor', crypto.randomUUID(), name);
  const answer = await other.put('/v1/settings', settings, { 'If-Match': `"${over}"` });
  expect(answer.status).toBe(200);
}

/** Puts into the hub's database what no hub of this version would take. */
export async function spoil(hub: StagedHub, version: number, settings: object): Promise<void> {
  const sql = postgres(hub.current().databaseUrl, { max: 1 });
  await sql`update team_settings set version = ${version}, body = ${JSON.stringify(settings)}`;
  await sql.end();
}

/** The deadlines that the log says are in force. */
export async function policyInLog(stage: Stage): Promise<LogEvent['data'] | undefined> {
  const events = await readEvents(stage);
  return events.findLast(({ type }) => type === 'policy.changed')?.data;
}
