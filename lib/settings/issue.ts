import type { z } from 'zod';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { CalendarForm } from './deadline-schema.ts';
import type { FactForm } from './fact-schema.ts';
import type { ModerationForm } from './moderation-schema.ts';

type Issue = z.core.$ZodIssue;

const WANTED: Record<string, MessageKey> = {
  string: 'settings_want_string',
  number: 'settings_want_number',
  int: 'settings_want_number',
  boolean: 'settings_want_boolean',
  array: 'settings_want_array',
  object: 'settings_want_object',
  record: 'settings_want_object',
};

const FORMS: Record<CalendarForm | FactForm | ModerationForm, MessageKey> = {
  day: 'settings_want_day',
  time: 'settings_want_time',
  zone: 'settings_want_zone',
  week: 'settings_want_week',
  'rule-number': 'settings_want_rule_number',
  rules: 'settings_want_rules',
  step: 'settings_want_step',
  fact: 'settings_want_fact',
  'fact-label': 'settings_want_fact_label',
  date: 'settings_want_date',
};

/** One fault of a settings file in words: which field it is and what should stand there. */
export function sayIssue(issue: Issue, raw: unknown): string {
  return say('settings_wrong_field', ...faultOf(issue, raw));
}

/** One fault as the name of the field and what should stand there. */
export function faultOf(issue: Issue, raw: unknown): [field: string, wanted: string] {
  return [fieldName(issue.path), wanted(issue, raw)];
}

/** A path as it is written by hand: `pages[0].owner`. */
function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`;
    return name ? `${name}.${String(step)}` : String(step);
  }, '');
}

function wanted(issue: Issue, raw: unknown): string {
  if (isMissing(issue.path, raw)) return say('settings_want_present');
  switch (issue.code) {
    case 'invalid_type':
      return say(WANTED[issue.expected] ?? 'settings_want_other');
    case 'invalid_value':
      return say('settings_want_one_of', issue.values.map(String).join(', '));
    case 'invalid_format':
      return say(issue.format === 'url' ? 'settings_want_url' : 'settings_want_owner');
    case 'too_small':
      return say('settings_want_more', String(issue.minimum));
    case 'too_big':
      return say('settings_want_less', String(issue.maximum));
    case 'custom':
      return say(formWanted(issue.params?.form) ?? 'settings_want_other');
    default:
      return say('settings_want_other');
  }
}

function formWanted(form: unknown): MessageKey | undefined {
  const known = Object.entries(FORMS).find(([name]) => name === form);
  return known?.[1];
}

function isMissing(path: readonly PropertyKey[], raw: unknown): boolean {
  let value = raw;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return false;
    value = Reflect.get(value, step);
  }
  return value === undefined;
}
