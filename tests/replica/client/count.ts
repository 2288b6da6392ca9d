/** A number with the Russian form that agrees with it: `counted(3, ['ответ', 'ответа', 'ответов'])`. */
export function counted(count: number, forms: readonly [string, string, string]): string {
  const tens = count % 100;
  const last = count % 10;
  const few = last > 1 && last < 5 && (tens < 11 || tens > 14);
  const form = last === 1 && tens !== 11 ? forms[0] : few ? forms[1] : forms[2];
  return `${count} ${form}`;
}
