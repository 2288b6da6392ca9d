/** What a browser calls itself and the name people know it by; those that pretend to be Chrome stand before it. */
const BROWSERS = [
  ['YaBrowser', 'Yandex Browser'],
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chromium'],
] as const;

/** Name and main version of a browser by its `User-Agent`: «Chromium 156»; null for one that is not known. */
export function browserOf(userAgent: string): string | null {
  for (const [token, name] of BROWSERS) {
    const found = new RegExp(`${token}/(\\d{1,4})`).exec(userAgent);
    if (found) return `${name} ${found[1]}`;
  }
  return null;
}
