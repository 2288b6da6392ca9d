import { prepare } from '~/server/prepare.ts';
import { listOrganisations } from '~/server/store/organisation.ts';
import { listParked, type TargetState, targetStates } from '~/server/store/target-states.ts';
import { goOn } from '~/server/store/targets.ts';
import { commandLine } from './command-line.ts';
import { targetCalled } from './find-target.ts';
import { type Place, withDatabase } from './open-place.ts';

/** Parked lines printed at once. */
const MOST_PARKED = 200;

/** Prints how forwarding stands, by organisation: what waits and since when, the last error, the next try. */
export function printTargets(place: Place): Promise<void> {
  return withDatabase(place, async (database) => {
    await prepare(database, place.organisation);
    for (const { id, name } of await listOrganisations(database)) {
      const states = await targetStates(database, id);
      const lines = states.length > 0 ? states.flatMap(linesOf) : ['  Никуда не передаём.'];
      process.stdout.write([name, ...lines, ''].join('\n'));
    }
  });
}

/** Prints what waits for a person, with the reason. */
export function printParked(place: Place, id?: string): Promise<void> {
  return withDatabase(place, async (database) => {
    await prepare(database, place.organisation);
    const target = await targetCalled(database, id);
    const parked = await listParked(database, target, MOST_PARKED);
    const lines = parked.map(
      ({ key, type, reason, parked_at }) => `${key}  ${type}  с ${momentOf(parked_at)}: ${reason ?? ''}`,
    );
    process.stdout.write(`${lines.length > 0 ? lines.join('\n') : 'Ничего не отложено.'}\n`);
  });
}

/** Sends again what was parked, and goes on where forwarding was stopped. */
export function retryTarget(place: Place, id?: string): Promise<void> {
  return withDatabase(place, async (database) => {
    await prepare(database, place.organisation);
    const target = await targetCalled(database, id);
    await goOn(database, target);
    process.stdout.write(`Получатель ${target.id}: отложенное уйдёт снова, передача продолжается.\n`);
  });
}

function linesOf(state: TargetState): string[] {
  const { id, url, place, waiting, waiting_since, parked, delivered, forwarder, last_error } = state;
  const since = waiting_since && waiting > 0 ? `, с ${momentOf(waiting_since)}` : '';
  return [
    `  ${id}  ${url}, ${place}`,
    `    ждёт ${waiting}${since}; отложено ${parked}; передано за 30 дней ${delivered}`,
    `    передаёт: ${forwarder ? forwarder.name : 'никто'}`,
    ...(last_error ? [`    ошибка: ${last_error}${whenIn(state)}`] : []),
  ];
}

function whenIn({ stopped_at, next_try_at, failing_since, id }: TargetState): string {
  const failing = failing_since ? ` С ${momentOf(failing_since)}.` : '';
  if (stopped_at) return `${failing} Передача остановлена, новый ключ: ${commandLine(`targets key ${id}`)}.`;
  return next_try_at ? `${failing} Следующая попытка ${momentOf(next_try_at)}.` : failing;
}

/** A moment by the clock and the zone of this machine. */
function momentOf(iso: string): string {
  const format = new Intl.DateTimeFormat('ru', { dateStyle: 'short', timeStyle: 'medium' });
  return format.format(new Date(iso));
}
