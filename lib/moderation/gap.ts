import { isSpace } from './alphabet.ts';
import * as CODE from './code.ts';
import type { Scan } from './scan.ts';

/** What stands between two words: nothing, a comma or dash, the end of a clause. */
export type Gap = 'none' | 'pause' | 'stop';

function gapAt(scan: Scan, at: number): Gap {
  const code = scan.code[at] ?? 0;
  if (code === CODE.line) return 'stop';
  if (isSpace(code)) return 'none';
  const sign = scan.text[scan.at[at] ?? 0] ?? '';
  if ('.!?;…'.includes(sign)) return 'stop';
  if (sign === '"') return 'none';
  const hyphen = sign === '-' && !isSpace(scan.code[at - 1] ?? 0) && !isSpace(scan.code[at + 1] ?? 0);
  return hyphen ? 'none' : 'pause';
}

/** What the places `from…to` of a scan part: the strongest of what stands there. */
export function gapBetween(scan: Scan, from: number, to: number): Gap {
  if (to === from + 1 && scan.code[from] === CODE.space) return 'none';
  let gap: Gap = 'none';
  for (let at = from; at < to; at++) {
    const here = gapAt(scan, at);
    if (here === 'stop') return here;
    if (here === 'pause') gap = here;
  }
  return gap;
}
