import type { CommentState } from '~/lib/comment/state.ts';
import type { Track } from '~/lib/deadline/policy.ts';
import type { Outcome } from '~/lib/log/triage/triage-events.ts';
import { UNKNOWN } from '~/lib/report/sheet/sheet.ts';
import type { Topic } from '~/lib/triage/topics.ts';

/**
 * Our topics in the words of «Инцидент Менеджмент»: its groups as far as they are known (reference/incident.md §1.2).
 * Null where none of them is surely meant.
 */
export const TOPIC_GROUPS: Readonly<Record<Topic, string | null>> = {
  roads: 'Дороги',
  snow: 'Благоустройство',
  light: 'Благоустройство',
  rubbish: 'ТКО',
  housing: 'ЖКХ',
  transport: 'Транспорт',
  improvement: 'Благоустройство',
  health: 'Здравоохранение',
  education: 'Образование',
  social: 'Соц. обслуживание',
  other: null,
};

export const TOPIC_NAMES: Readonly<Record<Topic, string>> = {
  roads: 'дороги',
  snow: 'снег и лёд',
  light: 'освещение',
  rubbish: 'мусор',
  housing: 'ЖКХ и дома',
  transport: 'транспорт',
  improvement: 'благоустройство',
  health: 'медицина',
  education: 'образование',
  social: 'соцподдержка',
  other: 'другое',
};

export const STATES: Readonly<Record<CommentState, string>> = {
  unanswered: 'ждёт ответа',
  interim: 'промежуточный ответ',
  answered: 'отвечен',
  'answered-elsewhere': 'ответил другой орган',
  courtesy: 'из вежливости',
  none: 'ответ не нужен',
  own: 'своя запись',
  gone: 'удалён',
  unknown: `${UNKNOWN}: ветка не загружена`,
};

export const TRACKS: Readonly<Record<Track, string>> = {
  normal: 'обычный',
  important: 'повышенной важности',
  fast: 'фаст-трек',
  emergency: 'ЧП',
};

export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  satisfied: 'доволен',
  neutral: 'нейтрально',
  dissatisfied: 'недоволен',
  impossible: 'решить невозможно',
};

export const TOPIC_BY = {
  person: 'модератор',
  learned: 'по исправлениям',
  words: 'по словам',
  nothing: null,
} as const;

/** The one value of «Текущий шаг инцидента» that is known. */
export const DONE = 'Готово';
/** Known values of «Тип инцидента». */
export const UNSOLVABLE = 'Не решаемый';
/** Network names in a file. */
export const NETWORKS = { vk: 'ВКонтакте', ok: 'Одноклассники' } as const;
