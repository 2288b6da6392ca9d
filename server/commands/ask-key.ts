import { text } from 'node:stream/consumers';
import { StopReason } from '~/server/stop-reason.ts';

/**
 * Takes the key of an incident system where no list of processes and no history of a terminal shows it: from
 * OTKLIK_TARGET_KEY, from what is piped in, or typed without being shown. Throws `StopReason` when it is empty.
 */
export async function askKey(): Promise<string> {
  const given =
    process.env.OTKLIK_TARGET_KEY ?? (process.stdin.isTTY ? await typed() : await text(process.stdin));
  const key = given.trim();
  if (!key)
    throw new StopReason('Ключ пустой. Введите его, передайте через конвейер или в OTKLIK_TARGET_KEY.');
  if (!/^[\x21-\x7e]{1,512}$/.test(key))
    throw new StopReason('В ключе лишние символы: пробелы или нелатинские буквы.');
  return key;
}

const ENTER = new Set(['\r', '\n', '\u0004']);
const CTRL_C = '\u0003';
const ERASE = new Set(['\b', '\u007f']);

async function typed(): Promise<string> {
  process.stdout.write('Ключ (при вводе не виден): ');
  process.stdin.setRawMode(true);
  try {
    let line = '';
    for await (const chunk of process.stdin.iterator({ destroyOnReturn: false })) {
      for (const sign of String(chunk)) {
        if (ENTER.has(sign)) return line;
        if (sign === CTRL_C) throw new StopReason('Отменено.');
        line = ERASE.has(sign) ? line.slice(0, -1) : line + sign;
      }
    }
    return line;
  } finally {
    process.stdin.setRawMode(false);
    process.stdin.pause();
    process.stdout.write('\n');
  }
}
