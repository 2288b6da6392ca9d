/**
 * What stands in one cell: words, a number, a moment (ISO 8601), a day (`YYYY-MM-DD`), a length of time (ms), a share
 * (0–1), nothing. A table of such cells is the same on the screen, in XLSX and in CSV.
 */
export type Cell =
  | string
  | number
  | null
  | { moment: string }
  | { day: string }
  | { lasts: number }
  | { ratio: number };

/** A column by its name in the head; `width` is in letters. */
export type Column = { name: string; width: number };

/** A table with a head of one row. */
export type Sheet = { name: string; columns: readonly Column[]; rows: readonly (readonly Cell[])[] };

/** «неизвестно»: where something is and nobody saw it; what does not apply is an empty cell. */
export const UNKNOWN = 'неизвестно';
