import type { Page } from 'playwright-core';
import type { Stage } from './stage.ts';

/**
 * Presses the icon of the extension on a tab, as a person does in the toolbar: its popup opens and the browser lets
 * the extension see the tab. The stage has to be set with `icon`.
 */
export async function pressIcon(stage: Stage, page: Page): Promise<void> {
  await page.bringToFront();
  const session = await stage.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser has no debugging session of its own');
  const { targetInfos } = await session.send('Target.getTargets', {
    filter: [{ type: 'tab', exclude: false }],
  });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}`);
  await session.send('Extensions.triggerAction', {
    id: new URL(stage.origin).host,
    targetId: tab.targetId,
  });
  await session.detach();
}
