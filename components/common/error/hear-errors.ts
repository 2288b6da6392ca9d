/** Told of the code of each error that is shown on this page. */
type Listener = (code: number) => void;

let listener: Listener | null = null;

/** From now on `heard` learns of every error that is shown on this page. */
export function hearErrors(heard: Listener): void {
  listener = heard;
}

/** Tells that an error with this code is shown. */
export function tellError(code: number): void {
  listener?.(code);
}
