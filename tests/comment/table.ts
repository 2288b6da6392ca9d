import { expect, it } from 'vitest';
import { conversation, judged, type Said } from './conversation.ts';

/** One test for each case: what became of every comment of `said`, in the words of `judged`. */
export function table(cases: readonly [name: string, said: Said[], became: string[]][]): void {
  it.each(cases)('%s', (_name, said, became) => {
    expect(judged(conversation(said))).toEqual(became);
  });
}
