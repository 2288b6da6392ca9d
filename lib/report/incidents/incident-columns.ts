import type { Cell, Column } from '~/lib/report/sheet/sheet.ts';

/**
 * An incident as a file holds it: the columns of «Инцидент Менеджмент» by their literal names
 * (reference/incident.md §1.2), then ours. Names and words of this vocabulary are those of the files, in Russian
 * whatever language the screen speaks.
 */
export type IncidentCells = {
  externalId: Cell;
  number: Cell;
  department: Cell;
  executor: Cell;
  createdAt: Cell;
  endedAt: Cell;
  lasted: Cell;
  group: Cell;
  topic: Cell;
  region: Cell;
  municipality: Cell;
  settlement: Cell;
  street: Cell;
  house: Cell;
  kind: Cell;
  step: Cell;
  result: Cell;
  text: Cell;
  firstAnswer: Cell;
  tags: Cell;
  network: Cell;
  page: Cell;
  url: Cell;
  key: Cell;
  author: Cell;
  state: Cell;
  track: Cell;
  outcome: Cell;
  topicBy: Cell;
  noticedAt: Cell;
  firstAnswerAt: Cell;
  toFirstAnswer: Cell;
  dueAt: Cell;
};

export type IncidentField = keyof IncidentCells;

/** Name in the head by field, in the order of the file. */
const NAMES: Record<IncidentField, Column> = {
  externalId: { name: 'ID', width: 28 },
  number: { name: 'Номер инцидента', width: 17 },
  department: { name: 'Отдел', width: 18 },
  executor: { name: 'Исполнитель', width: 18 },
  createdAt: { name: 'Дата создания', width: 17 },
  endedAt: { name: 'Дата окончания', width: 17 },
  lasted: { name: 'Время с начала создания инцидента до окончания', width: 20 },
  group: { name: 'Группа тем', width: 18 },
  topic: { name: 'Тема', width: 20 },
  region: { name: 'Регион', width: 14 },
  municipality: { name: 'Муниципалитет', width: 16 },
  settlement: { name: 'Населенный пункт', width: 18 },
  street: { name: 'Улица', width: 14 },
  house: { name: 'Дом', width: 8 },
  kind: { name: 'Тип инцидента', width: 15 },
  step: { name: 'Текущий шаг инцидента', width: 22 },
  result: { name: 'Итог', width: 14 },
  text: { name: 'Текст инцидента', width: 60 },
  firstAnswer: { name: '1ый ответ ПИ', width: 60 },
  tags: { name: 'Теги', width: 18 },
  network: { name: 'Соцсеть', width: 15 },
  page: { name: 'Страница', width: 28 },
  url: { name: 'Ссылка', width: 40 },
  key: { name: 'Ключ', width: 28 },
  author: { name: 'Автор', width: 20 },
  state: { name: 'Состояние', width: 20 },
  track: { name: 'Порядок', width: 12 },
  outcome: { name: 'Оценка автора', width: 20 },
  topicBy: { name: 'Кто указал тему', width: 16 },
  noticedAt: { name: 'Замечен', width: 17 },
  firstAnswerAt: { name: 'Первый ответ', width: 17 },
  toFirstAnswer: { name: 'До первого ответа', width: 18 },
  dueAt: { name: 'Срок', width: 17 },
};

/** Fields in the order of the file. */
export const INCIDENT_FIELDS = Object.keys(NAMES).filter((name): name is IncidentField =>
  Object.hasOwn(NAMES, name),
);

export const INCIDENT_COLUMNS: readonly Column[] = INCIDENT_FIELDS.map((field) => NAMES[field]);

/** Further names that exports of the incident system bear for the same. */
const ALSO: Readonly<Record<string, IncidentField>> = {
  'дата закрытия': 'endedAt',
  'населённый пункт': 'settlement',
  'первый ответ пи': 'firstAnswer',
};

const BY_NAME = new Map<string, IncidentField>([
  ...INCIDENT_FIELDS.map((field): [string, IncidentField] => [plain(NAMES[field].name), field]),
  ...Object.entries(ALSO).map(([name, field]): [string, IncidentField] => [plain(name), field]),
]);

/** The field that a column of this name holds; null for a name that is not known. */
export function fieldOf(name: string): IncidentField | null {
  return BY_NAME.get(plain(name)) ?? null;
}

/** Name of the column of a field. */
export function columnOf(field: IncidentField): string {
  return NAMES[field].name;
}

function plain(name: string): string {
  return name.replace(/\s+/gu, ' ').trim().toLowerCase().replaceAll('ё', 'е');
}
