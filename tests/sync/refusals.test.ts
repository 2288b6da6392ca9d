import { expect, test } from 'vitest';
import { retry } from '~/lib/log/outbox/outbox.ts';
import { outboxFigures } from '~/lib/log/outbox/outbox-figures.ts';
import { parkedLines } from '~/lib/log/outbox/parked-lines.ts';
import { pumpNow } from '~/lib/sync/pump.ts';
import { keys, states, usePumpStage, write, written } from './pump-stage.ts';
import { type Behaviour, rejects, rejectsAs } from './tiny-hub.ts';

const stage = usePumpStage();

test('one refused event is parked for a person, the others go on', async () => {
  await write(...keys(3));
  stage.hub().behaviours.push(rejects(1));
  await stage.deliver();
  expect(await states()).toEqual(['delivered', 'parked', 'delivered']);
  const { lastError } = await outboxFigures(['hub']);
  expect(lastError).toBe(
    'Сервер команды не принял запись: Событие записано с ошибкой. Она сохранена здесь. \u2060О-406',
  );
});

test('a record of somebody else’s browser is parked with words that say how its owner hands it over, and can be sent again', async () => {
  await write(...keys(2));
  stage.hub().behaviours.push(rejectsAs({ detail: 'Чужое.', code: 'event.foreign' }, 0));
  await stage.deliver();
  expect(await states()).toEqual(['parked', 'delivered']);
  const [line] = await parkedLines(['hub']);
  expect(line?.reason).toMatch(/браузер другого человека.+код на ваше имя.+О-415$/);
  await retry(line?.id ?? '');
  await stage.deliver(pumpNow);
  expect(await states()).toEqual(['delivered', 'delivered']);
});

test('a batch refused as a whole is halved until the bad event is alone', async () => {
  await write(...keys(5));
  const [, , , bad = ''] = await written();
  const strict: Behaviour = ({ response, taken, ids }) =>
    ids.includes(bad)
      ? response.writeHead(422).end('{"detail":"Не подходит."}')
      : response.writeHead(200).end(taken());
  stage.hub().behaviours.push(...Array.from({ length: 10 }, () => strict));
  await stage.deliver();
  expect(await states()).toEqual(['delivered', 'delivered', 'delivered', 'parked', 'delivered']);
});
