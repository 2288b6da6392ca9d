import { StopReason } from '~/server/stop-reason.ts';
import type { Place } from './open-place.ts';
import { addNewTarget, changeKey, checkTarget, forgetTarget } from './set-target.ts';
import { printParked, printTargets, retryTarget } from './show-targets.ts';

type Command = (place: Place, ...words: string[]) => Promise<void>;

const COMMANDS: Record<string, Command> = {
  add: addNewTarget,
  key: changeKey,
  check: checkTarget,
  parked: printParked,
  retry: retryTarget,
  remove: forgetTarget,
};

/**
 * What the hub forwards incidents to. Without further words: how forwarding stands. Throws `StopReason` for a command
 * that there is not.
 */
export async function targets(place: Place, name?: string, ...words: (string | undefined)[]): Promise<void> {
  if (name === undefined) return printTargets(place);
  const command = COMMANDS[name];
  if (!command) {
    throw new StopReason(`Нет команды «targets ${name}». Есть: ${Object.keys(COMMANDS).join(', ')}.`);
  }
  await command(place, ...words.filter((word) => word !== undefined));
}
