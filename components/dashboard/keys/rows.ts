export const ROW = 'main .rows tbody tr';
const REACHED = 'button, a';

/** Moves the focus to the next row of the list in sight, or to the one before; to the first from elsewhere. */
export function moveRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROW)].filter((row) => row.querySelector(REACHED));
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const row = at < 0 ? rows[0] : rows[at + by];
  row?.querySelector<HTMLElement>(REACHED)?.focus();
}

/** Opens the comment of the row with the focus, else of the card beside the list, on its page. */
export function visitRow(): void {
  const place = document.activeElement?.closest(ROW) ?? document.querySelector('main aside.case');
  place?.querySelector<HTMLAnchorElement>('a[target="_blank"]')?.click();
}

/** Puts the cursor into the search of the view, where it has one. */
export function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  field?.focus();
  field?.select();
}

/** Puts the focus on the first filter of the view, where it has any: Tab goes on to the others, Enter turns one. */
export function focusFilters(): void {
  const first = (where: string) => document.querySelector<HTMLElement>(`main ${where} a`);
  (first('search .chips') ?? first('.chips'))?.focus();
}
