import { useEffect, useState } from 'preact/hooks';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { calendarFrom, missingYear, RUSSIAN_YEARS } from '~/lib/deadline/calendar.ts';
import { dateIn } from '~/lib/deadline/zone.ts';
import { language, say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { Settings } from '~/lib/settings/schema.ts';
import { readHours, sayHours } from './week-text.ts';

type Calendar = Settings['calendar'];
type Props = { calendar: Calendar; now: number; onChange: (calendar: Calendar) => Promise<Outcome> };

/** Time zones of Russia from west to east. */
const ZONES = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Novosibirsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Sakhalin',
  'Asia/Kamchatka',
];

/** Working time of the territory: its zone, the hours of a week, holidays and moved days by year. */
export function WorkCalendarPart({ calendar, now, onChange }: Props) {
  const { told, busy, run } = useAction();
  const inForce = calendarFrom(calendar);
  const [hours, setHours] = useState(() => inForce.week.map(sayHours));
  const [years, setYears] = useState(() => yearsText(calendar));
  const stored = JSON.stringify(calendar);
  useEffect(() => {
    setHours(calendarFrom(calendar).week.map(sayHours));
    setYears(yearsText(calendar));
    // Only what was stored matters: another object with the same days changes nothing.
  }, [stored]);
  const missing = missingYear(inForce, dateIn(now, calendar.zone));
  const save = (next: () => Calendar | string) =>
    void run(async () => {
      const calendarOrFault = next();
      if (typeof calendarOrFault === 'string') return { ok: false, reason: calendarOrFault };
      return onChange(calendarOrFault);
    }, say('options_calendar_saved'));
  return (
    <Section id="calendar" title={say('options_calendar')} note={say('options_calendar_note')}>
      {missing !== null && (
        <Message told={{ kind: 'failed', text: say('options_calendar_missing', missing) }} />
      )}
      <label class="field">
        {say('options_zone')}
        <select
          disabled={busy}
          value={calendar.zone}
          onChange={(event) => {
            const zone = event.currentTarget.value;
            save(() => ({ ...calendar, zone }));
          }}
        >
          {[...new Set([...ZONES, calendar.zone])].map((zone) => (
            <option key={zone} value={zone}>
              {sayZone(zone, now)}
            </option>
          ))}
        </select>
      </label>
      <form
        class="week"
        onSubmit={(event) => {
          event.preventDefault();
          save(() => withHours(calendar, hours));
        }}
      >
        {hours.map((text, day) => (
          <label key={WEEKDAYS[day]}>
            <span>{sayWeekday(day)}</span>
            <input
              value={text}
              placeholder={say('options_day_off')}
              onInput={(event) =>
                setHours(hours.map((one, at) => (at === day ? event.currentTarget.value : one)))
              }
            />
          </label>
        ))}
        <button type="submit" disabled={busy}>
          {say('options_week_save')}
        </button>
      </form>
      <details>
        <summary>{say('options_years')}</summary>
        <p class="quiet">{say('options_years_note')}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save(() => withYears(calendar, years));
          }}
        >
          <textarea
            rows={12}
            aria-label={say('options_years')}
            spellcheck={false}
            value={years}
            onInput={(event) => setYears(event.currentTarget.value)}
          />
          <button type="submit" disabled={busy}>
            {say('options_years_save')}
          </button>
        </form>
      </details>
      <Message told={told} />
    </Section>
  );
}

const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

/** A Monday; the days after it name the week. */
const MONDAY = Date.UTC(2026, 10, 16);

function sayWeekday(day: number): string {
  const format = new Intl.DateTimeFormat(language(), { weekday: 'long', timeZone: 'UTC' });
  return format.format(new Date(MONDAY + day * 86_400_000));
}

/** «Омск, UTC+6» in the words of the browser. */
function sayZone(zone: string, now: number): string {
  const format = new Intl.DateTimeFormat(language(), { timeZone: zone, timeZoneName: 'longGeneric' });
  const name = format.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  return say('options_zone_line', name, zone);
}

function yearsText({ years }: Calendar): string {
  return JSON.stringify({ ...RUSSIAN_YEARS, ...years }, null, 1);
}

function withHours(calendar: Calendar, hours: readonly string[]): Calendar | string {
  const week = hours.map(readHours);
  if (week.some((spans) => spans === null)) return say('options_week_wrong');
  return { ...calendar, week: week.flatMap((spans) => (spans ? [spans] : [])) };
}

function withYears(calendar: Calendar, text: string): Calendar | string {
  try {
    return { ...calendar, years: JSON.parse(text) };
  } catch {
    return say('options_years_wrong');
  }
}
