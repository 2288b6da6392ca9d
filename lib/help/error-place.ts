/** Where the help explains an error: the anchor of its paragraph. */
export function errorPlace(code: number): string {
  return `error-${code}`;
}
