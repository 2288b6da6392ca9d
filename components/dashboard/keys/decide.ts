import { ROW } from './rows.ts';
import type { Reason } from './shortcut.ts';

const CARD = 'main aside.case';
/** So long is waited for what was opened, ms. */
const PATIENCE_MS = 2_000;

/** Takes the comment of the row or the card on. */
export function takeRow(): void {
  press('[data-claim="take"]');
}

/** Takes back what was done last: what says «Отменить», the word of a person, else what one holds. */
export function undoLast(): void {
  const undo = document.querySelector<HTMLElement>('main [data-undo]');
  if (undo) undo.click();
  else press('[data-claim="release"]');
}

/** Puts the cursor into the field for a comment inside, in the card of the row. */
export async function writeNote(): Promise<void> {
  // A card that opens takes the focus to its title first.
  if (openCard()) await appeared(`${CARD} :focus`);
  const field = await appeared(`${CARD} [data-note]`);
  field?.focus();
}

/** Says of the comment in the open card that no answer is owed, for the reason at this place. */
export async function giveReason(place: Reason): Promise<void> {
  const card = document.querySelector(CARD);
  if (!card) return;
  const reason = `${CARD} [data-reason="${place}"]`;
  if (!document.querySelector(reason)) card.querySelector<HTMLElement>('[data-duty="none"]')?.click();
  (await appeared(reason))?.click();
}

function press(control: string): void {
  const row = document.activeElement?.closest(ROW);
  const inRow = row?.querySelector<HTMLElement>(control);
  const inCard = document.querySelector<HTMLElement>(`${CARD} ${control}`);
  (inRow ?? inCard)?.click();
}

/** Opens the card of the row with the focus. @returns false where it stands beside the list already, or no row has the focus. */
function openCard(): boolean {
  const row = document.activeElement?.closest<HTMLElement>(ROW);
  if (!row || row.hasAttribute('data-open')) return false;
  row.querySelector<HTMLElement>('.open-case')?.click();
  return true;
}

/** What is drawn soon; null when it is not. */
async function appeared(selector: string): Promise<HTMLElement | null> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found || performance.now() > until) return found;
    await new Promise((done) => requestAnimationFrame(done));
  }
}
