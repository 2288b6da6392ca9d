import { COUNT, MONTH_BY, MONTH_IN, MONTH_OF, monthNumber, WEEKDAY } from './date-words.ts';
import { addDays, type Day, dayFrom, partsOf } from './day.ts';
import {
  after,
  type DueClock,
  dated,
  endOf,
  exact,
  type Groups,
  monthEnd,
  ofThisMonth,
  ofWeek,
  onWeekday,
  partOfMonth,
  partOfYear,
  type Reading,
  range,
  readDigits,
  weekend,
} from './due-reading.ts';
import { narrow } from './phrases.ts';

/** A form of naming a day: its pattern over levelled text and what the named groups come to. */
export type DueForm = { pattern: RegExp; read: (groups: Groups, clock: DueClock) => Reading | null };

const LEAD = '(?:не (?:позднее|позже)|до|ко?|по)';
const YEAR = '(?:,? (?<year>20\\d\\d)(?: ?(?:года|году|год|г\\.?))?)?';
const PERIOD_OF = '(?<which>эт\\p{L}+|текущ\\p{L}+|нынешн\\p{L}+|следующ\\p{L}+|будущ\\p{L}+|рабоч\\p{L}+)?';

const form = (source: string, read: DueForm['read']): DueForm => ({
  pattern: new RegExp(
    narrow(
      `(?<![\\p{L}\\p{N}-])${source.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+')}(?![\\p{L}\\p{N}])`,
    ),
    'gu',
  ),
  read,
});

const NAMED: Readonly<Record<string, number>> = { сегодня: 0, завтра: 1, послезавтра: 2 };

const UNIT =
  '(?<unit>минут\\p{L}?|час(?:ов|а|у)?|дн(?:ей|я)|день|сут(?:ок|ки)|недел[ьюи]|месяц(?:ев|а)?|год[ау]?|лет)';

/** Every form in the order in which it is tried; a later one that overlaps an earlier is dropped. */
export const DUE_FORMS: readonly DueForm[] = [
  form(`через несколько ${UNIT}`, () => ({ due: null, kind: 'vague' })),
  form(
    `(?:в течение|за|(?:не позднее,? чем )?через)(?: (?:ближайш|следующ|эт)\\p{L}+)?(?: (?<count>${COUNT}))?(?: (?<working>рабоч\\p{L}+|календарн\\p{L}+))? ${UNIT}`,
    after,
  ),
  form(
    `(?:(?:во?|до|ко?|на) (?<weekday>${WEEKDAY}),? (?:${LEAD} )?)?(?:с \\d{1,2}(?:-?го)?(?: ${MONTH_OF})? (?:по|до) |${LEAD} )?(?:\\d{1,2} ?[-–—] ?)?(?<date>\\d{1,2})(?:-?(?:го|е|му))? (?<month>${MONTH_OF})${YEAR}`,
    ({ date, month, year }, clock) => dated(Number(date), monthNumber(month), year, clock),
  ),
  form(
    `(?:с \\d{1,2}\\.\\d{2}(?:\\.\\d{2,4})? по |${LEAD} |с )?(?<![\\d.])(?<date>\\d{1,2})\\.(?<month>\\d{2})\\.(?<year>20\\d\\d|\\d\\d)(?!\\.?\\d)`,
    readDigits,
  ),
  form(`(?:${LEAD}|с) (?<date>\\d{1,2})\\.(?<month>\\d{2})(?!\\.?\\d)`, readDigits),
  form(
    `(?:до|ко?|в|на|под) (?:сам\\p{L}+ )?кон(?:ца|цу|це|ец) (?:${PERIOD_OF} )?(?<what>недели|месяца|квартала|года|дня|суток|весны|лета|осени|зимы|${MONTH_OF})${YEAR}`,
    endOf,
  ),
  form('(?:до|ко?|в) конц[аеу] (?<year>20\\d\\d)(?: ?(?:года|г\\.?))?', ({ year }) =>
    range(dayFrom(Number(year), 12, 31)),
  ),
  form('на (?<which>этой|текущей|следующей|будущей|ближайшей) неделе', ({ which }, { today }) =>
    ofWeek(which, today),
  ),
  form(`(?:во?|до|ко?|на) (?:(?<which>эт|следующ|ближайш|будущ)\\p{L}* )?(?<weekday>${WEEKDAY})`, onWeekday),
  form('(?<named>сегодня|завтра|послезавтра)', ({ named }, { today }) =>
    exact(addDays(today, NAMED[named] ?? 0)),
  ),
  form(
    `(?:во?|до|ко?) (?:конца |концу |конце )?(?<order>перв\\p{L}+|втор\\p{L}+|трет\\p{L}+|четверт\\p{L}+|i{1,3}|iv|[1-4](?:-?(?:м|го|ом|й|му))?) (?<what>квартал\\p{L}*|полугоди\\p{L}+)${YEAR}`,
    partOfYear,
  ),
  form(
    `(?:в|к|до) (?<part>начал[аеу]|середин[аеуы]) (?:${PERIOD_OF} )?(?:месяца|(?<month>${MONTH_OF}))${YEAR}`,
    partOfMonth,
  ),
  form(`(?:до|ко?) (?<month>${MONTH_OF}|${MONTH_BY})${YEAR}`, ({ month, year }, clock) =>
    range(addDays(partsFirst(monthEnd(monthNumber(month), year, clock)), -1)),
  ),
  form(`(?:в|в течение|за) (?<month>${MONTH_IN}|${MONTH_OF})${YEAR}`, ({ month, year }, clock) =>
    range(monthEnd(monthNumber(month), year, clock)),
  ),
  form(
    `на (?<month>январь|февраль|март|апрель|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)${YEAR}`,
    ({ month, year }, clock) => range(monthEnd(monthNumber(month), year, clock)),
  ),
  form('(?:до|ко?) нового года|(?:до|ко?) новому году', (_, { today }) =>
    range(dayFrom(partsOf(today).year, 12, 31)),
  ),
  form('после (?:майских|новогодних)(?: праздников)?', () => ({ due: null, kind: 'vague' })),
  form('(?<what>весной|летом|осенью|зимой) (?<year>20\\d\\d)(?: ?(?:года|г\\.?))?', endOf),
  form('(?<what>весной|летом|осенью|зимой) (?:следующего|будущего) года', (groups, clock) =>
    endOf({ ...groups, year: String(partsOf(clock.today).year + 1) }, clock),
  ),
  form('в (?<which>этом|текущем|следующем|будущем) (?<what>месяце|году|квартале)', endOf),
  form('(?:в|на) (?<year>20\\d\\d)(?:-м|-й)? ?(?:году|год|г\\.?)', ({ year }) =>
    range(dayFrom(Number(year), 12, 31)),
  ),
  form('(?:до|ко?) (?<year>20\\d\\d)(?:-го)? ?(?:году|года|г\\.?)', ({ year }) =>
    range(dayFrom(Number(year) - 1, 12, 31)),
  ),
  form(`(?:(?:${LEAD}) )?(?<date>\\d{1,2})(?:-?(?:го|му|е))? числ[ау]`, ofThisMonth),
  form(`(?:до|ко?|не позднее|не позже) (?<date>\\d{1,2})-(?:го|му)(?= ?[.,;!)\\n]| ?$)`, ofThisMonth),
  form(
    '(?:(?<lead>до|ко?)|в|на) (?:(?<which>эти|этих|ближайши[ех]|следующи[ех]) )?выходн(?:ые|ых|ым)',
    weekend,
  ),
  form('этой ночью|к утру|до утра|(?:на|под) утро', (_, { today }) => exact(addDays(today, 1))),
  form('через (?:полчаса|полтора часа)|до конца (?:рабочей )?смены', (_, { today }) => exact(today)),
  form('(?:до|ко?) (?:вечера|вечеру|обеда|обеду|полудня|ночи)', (_, { today }) => exact(today)),
  form(
    '(?:до|к|с|в) (?:[01]?\\d|2[0-4])[:.][0-5]\\d(?!\\.?\\d)|(?:до|к|в) \\d{1,2} (?:час\\p{L}*|утра|вечера|ч\\.)',
    (_, { today }) => exact(today),
  ),
];

function partsFirst(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}
