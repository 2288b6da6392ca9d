import { type IncidentSource, readIncidentSource } from '~/lib/log/incidents/incident-source.ts';
import { recordSightings } from '~/lib/log/record/record.ts';
import { batch, comment, context, minute, reply } from '~/tests/log/fixtures.ts';

const IVAN = { id: '502', slug: 'ivan', name: 'Иван Петров', kind: 'person' } as const;

/** A question answered, one with an interim answer, one of unknown time that waits, thanks. */
const TOWN = [
  comment('1'),
  reply('2', '1', { addressee: 'Ольге', text: 'Ольга, здравствуйте. Яму засыпали сегодня утром.' }),
  comment('3', {
    author: IVAN,
    text: '=2+2 Когда включат фонари? Звоните +7 912 345-67-89',
    posted: minute('11:00'),
  }),
  reply('4', '3', {
    text: 'Ивану Петрову: здравствуйте. Уточняем, вернёмся с ответом.',
    posted: minute('12:30'),
  }),
  comment('5', { author: IVAN, text: 'Когда вывезут мусор с Садовой?', posted: null }),
  comment('6', { author: IVAN, text: 'Спасибо!', posted: minute('11:10') }),
];

/** The log of that town, as files are made from it. */
export async function townLog(): Promise<IncidentSource> {
  await recordSightings(batch(TOWN), context());
  return readIncidentSource();
}

export const ALL = { from: null, to: null, page: null, named: false };
export const nameOfPage = () => 'Администрация города';
