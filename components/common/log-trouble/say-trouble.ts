import { say } from '~/lib/locale/say.ts';
import type { LogTrouble } from '~/lib/log/trouble.ts';

/** Why the log is not read, and what to do about it, each in words of its own. Null: nobody knows why. */
export function sayTrouble(trouble: LogTrouble | null): { why: string; todo: string } {
  const kind = trouble ?? 'unknown';
  return { why: say(`log_trouble_${kind}`), todo: say(`log_trouble_${kind}_do`) };
}
