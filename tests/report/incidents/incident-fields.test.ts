import { beforeEach, expect, test } from 'vitest';
import { readIncidentSource, readIncidentSourceOf } from '~/lib/log/incidents/incident-source.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { decideTriage } from '~/lib/log/triage/triage-desk.ts';
import { INCIDENT_FIELDS } from '~/lib/report/incidents/incident-columns.ts';
import { fieldLines, fieldRow } from '~/lib/report/incidents/incident-fields.ts';
import { incidentAt } from '~/lib/report/incidents/incidents.ts';
import { batch, comment, context, emptyLog } from '~/tests/log/fixtures.ts';
import { nameOfPage, townLog } from './incident-data.ts';

beforeEach(emptyLog);

async function cellsOf(id: string) {
  const cells = incidentAt(await townLog(), comment(id).key, false, nameOfPage);
  if (!cells) throw new Error('The comment is not known.');
  return cells;
}

test('fields to paste are named, in the order of the incident system, without empty ones and without names', async () => {
  const lines = fieldLines(await cellsOf('1'), 'UTC').split('\n');
  expect(lines.slice(0, 4)).toEqual([
    `ID: ${comment('1').key}`,
    'Дата создания: 18.11.2026 10:24',
    'Дата окончания: 18.11.2026 12:22',
    'Время с начала создания инцидента до окончания: 1:58:00',
  ]);
  expect(lines).toContain(`Ссылка: ${comment('1').url}`);
  expect(lines.join('\n')).not.toContain('Ольга');
});

test('the row has a place for each column and no cell that begins like a formula', async () => {
  const row = fieldRow(await cellsOf('3'), 'UTC').split('\t');
  expect(row).toHaveLength(INCIDENT_FIELDS.length);
  expect(row[INCIDENT_FIELDS.indexOf('text')]).toBe("'=2+2 Когда включат фонари? Звоните [скрыто]");
});

test('thanks have fields, too, when somebody asks for them; an unknown comment has none', async () => {
  expect((await cellsOf('6')).text).toBe('Спасибо!');
  expect(incidentAt(await townLog(), 'vk:-1:2:3', false, nameOfPage)).toBeNull();
});

test('what is read of one comment alone gives the same cells as the whole log', async () => {
  const whole = await townLog();
  const learned = comment('1', { post: '200', text: 'Автобус снова не пришёл' });
  await recordSightings(batch([learned]), context());
  await decideTriage(context(), [learned.key], { kind: 'topic', topic: 'transport' });
  for (const { key } of whole.comments) {
    const alone = incidentAt(await readIncidentSourceOf(key), key, false, nameOfPage);
    expect(alone).toEqual(incidentAt(await readIncidentSource(), key, false, nameOfPage));
  }
  expect((await readIncidentSourceOf(comment('1').key)).comments.map(({ key }) => key)).toContain(
    learned.key,
  );
  expect(
    incidentAt(await readIncidentSourceOf('vk:-1:2:nothing'), 'vk:-1:2:nothing', false, nameOfPage),
  ).toBeNull();
});
