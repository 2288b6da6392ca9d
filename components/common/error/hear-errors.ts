/** Told of the code of each error that is shown on this page, and of what was thrown where that is known. */
type Listener = (code: number, thrown: unknown) => void;

let listener: Listener | null = null;

/** From now on `heard` learns of every error that is shown on this page. */
export function hearErrors(heard: Listener): void {
  listener = heard;
}

/** Tells that an error with this code is shown, and what was thrown. */
export function tellError(code: number, thrown: unknown = null): void {
  listener?.(code, thrown);
}
