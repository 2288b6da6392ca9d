import browser from 'webextension-polyfill';

const KEY = 'panel.folded';

/** True when the panel of the overlay was left folded. */
export async function isPanelFolded(): Promise<boolean> {
  return (await browser.storage.local.get(KEY))[KEY] === true;
}

/** Remembers whether the panel is folded. */
export async function keepPanelFolded(folded: boolean): Promise<void> {
  await browser.storage.local.set({ [KEY]: folded });
}
