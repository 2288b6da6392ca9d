import { anyOf, type Field } from './markup.ts';

const lists = new WeakMap<Field, WeakMap<Field, string>>();

/** Selectors of two fields as one list, made once for the variants in force. */
export function eitherOf(one: Field, other: Field): string {
  const known = lists.get(one) ?? new WeakMap<Field, string>();
  lists.set(one, known);
  const list = known.get(other) ?? `${anyOf(one)},${anyOf(other)}`;
  known.set(other, list);
  return list;
}
