import type { Page } from 'playwright-core';
import type { Stage } from '~/tests/e2e/stage.ts';

/** The trainer so many days later than it was: cards are of decisions from before their week. */
export async function wait(stage: Stage, page: Page, days: number): Promise<void> {
  await page.getByText('Карточки недели').waitFor();
  const [worker] = stage.context.serviceWorkers();
  await worker?.evaluate((ahead) => {
    const Real = Date;
    globalThis.Date = new Proxy(Real, {
      construct: (_, given) => Reflect.construct(Real, given.length === 0 ? [Real.now() + ahead] : given),
      get: (_, name) => (name === 'now' ? () => Real.now() + ahead : Reflect.get(Real, name)),
    });
  }, days * 86_400_000);
  await page.reload();
}
