import { randomBytes } from 'node:crypto';
import { boundTo } from '~/server/forward/bound.ts';
import { Keyring } from '~/server/forward/keyring.ts';
import { lookOver } from '~/server/forward/look-over.ts';
import type { Database } from '~/server/postgres/connect.ts';
import { prepare } from '~/server/prepare.ts';
import { StopReason } from '~/server/stop-reason.ts';
import { findOrganisation } from '~/server/store/organisation.ts';
import { targetStates } from '~/server/store/target-states.ts';
import {
  addTarget,
  changeTarget,
  type Found,
  placeIn,
  removeTarget,
  type TargetRow,
} from '~/server/store/targets.ts';
import { askKey } from './ask-key.ts';
import { commandLine } from './command-line.ts';
import { targetCalled } from './find-target.ts';
import { type Place, withDatabase } from './open-place.ts';

const HOW = commandLine('targets add redmine|rt АДРЕС ПРОЕКТ-ИЛИ-ОЧЕРЕДЬ [ОРГАНИЗАЦИЯ] [--authors]');
const AUTHORS = '--authors';

/**
 * Looks an incident system over and forwards incidents of an organisation there from now on. The key is asked for.
 * Throws `StopReason` with what is missing there, each in a sentence.
 */
export async function addNewTarget(place: Place, ...given: string[]): Promise<void> {
  const [kind, address = '', where, name] = given.filter((word) => word !== AUTHORS);
  if ((kind !== 'redmine' && kind !== 'rt') || !where) throw new StopReason(`Так: ${HOW}`);
  const url = plainAddress(address);
  const apiKey = await askKey();
  await withDatabase(place, async (database) => {
    const organisation = await organisationCalled(database, place, name);
    const known = (await targetStates(database, organisation)).find(
      (target) => target.kind === kind && target.url === url && target.place === where,
    );
    if (known) {
      throw new StopReason(
        `Туда уже передаём: ${known.id}. Новый ключ: ${commandLine(`targets key ${known.id}`)}.`,
      );
    }
    const wanted = { place: where, since: new Date().toISOString(), authors: given.includes(AUTHORS) };
    const found = await lookOver({ kind, url, ...wanted }, apiKey);
    const id = `${kind}-${randomBytes(3).toString('hex')}`;
    const sealedKey = await new Keyring(place).seal(apiKey, boundTo({ organisation, url, found }));
    await addTarget(database, { organisation, id }, { url, found, sealedKey });
    process.stdout.write(`Готово: инциденты уходят в ${url}, ${where}. Получатель ${id}.\n`);
  });
}

/** Takes a new key for a target, tries it, and goes on with it. Throws `StopReason` when it does not fit. */
export async function changeKey(place: Place, id?: string): Promise<void> {
  const apiKey = await askKey();
  await withTarget(place, id, async (database, target) => {
    await keep(database, target, place, await again(target, apiKey), apiKey);
    process.stdout.write(`Ключ получателя ${target.id} сменён, передача продолжается.\n`);
  });
}

/** Looks the system of a target over again, and sends once more what was refused for what was missing there. */
export async function checkTarget(place: Place, id?: string): Promise<void> {
  await withTarget(place, id, async (database, target) => {
    const apiKey = await new Keyring(place).open(target.sealedKey, boundTo(target));
    if (apiKey === null) {
      throw new StopReason(
        `Ключ не открывается: секрет сервера другой. Задайте ключ снова: ${commandLine(`targets key ${target.id}`)}.`,
      );
    }
    await keep(database, target, place, await again(target, apiKey), apiKey);
    process.stdout.write(`У получателя ${target.id} всё на месте, передача продолжается.\n`);
  });
}

/** Forgets a target with its key and what was to go there; what arrived stays there. */
export async function forgetTarget(place: Place, id?: string): Promise<void> {
  await withTarget(place, id, async (database, target) => {
    await removeTarget(database, target);
    process.stdout.write(`Получатель ${target.id} убран, ключ забыт.\n`);
  });
}

function withTarget(
  place: Place,
  id: string | undefined,
  work: (database: Database, target: TargetRow) => Promise<void>,
): Promise<void> {
  return withDatabase(place, async (database) => {
    await prepare(database, place.organisation);
    await work(database, await targetCalled(database, id));
  });
}

function again({ url, found }: TargetRow, apiKey: string): Promise<Found> {
  const { since, authors } = found.setup;
  return lookOver({ kind: found.kind, url, place: placeIn(found), since, authors }, apiKey);
}

async function keep(
  database: Database,
  target: TargetRow,
  place: Place,
  found: Found,
  apiKey: string,
): Promise<void> {
  const sealedKey = await new Keyring(place).seal(apiKey, boundTo(target));
  await changeTarget(database, target, { found, sealedKey });
}

async function organisationCalled(database: Database, place: Place, name?: string): Promise<string> {
  const first = await prepare(database, place.organisation);
  const id = name === undefined ? first : await findOrganisation(database, name);
  if (id === null)
    throw new StopReason(`Нет организации «${name}». Заведите её: ${commandLine('organisation «имя»')}.`);
  return id;
}

function plainAddress(address: string): string {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new StopReason('Адрес системы введите целиком, например https://redmine.example.ru.');
  }
  return new URL(address).href.replace(/\/+$/, '');
}
