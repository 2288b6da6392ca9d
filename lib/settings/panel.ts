import { readKept, writeKept } from './storage.ts';

const KEY = 'panel.folded';

/** True when the panel of the overlay was left folded. */
export async function isPanelFolded(): Promise<boolean> {
  return (await readKept(KEY)) === true;
}

/** Remembers whether the panel is folded. */
export async function keepPanelFolded(folded: boolean): Promise<void> {
  await writeKept(KEY, folded);
}
