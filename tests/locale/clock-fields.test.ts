import { afterEach, expect, test } from 'vitest';
import { sayClock, sayTimeOfDay } from '~/components/common/when.ts';
import { textsOf } from '~/lib/locale/english.ts';
import { speak } from '~/lib/locale/texts.ts';

const MORNING = new Date(2026, 10, 20, 8, 8).toISOString();
const EVENING = new Date(2026, 10, 20, 20, 8).toISOString();

/** As it is read: the spaces that keep a line together are spaces. */
const plain = (said: string) => said.replaceAll(/\s/g, ' ');

afterEach(() => speak(null));

test('a time has two digits in Russian, and in English no zero before it', () => {
  expect([sayClock(MORNING), sayClock(EVENING)].map(plain)).toEqual(['08:08', '20:08']);
  speak(textsOf('en'));
  expect([sayClock(MORNING), sayClock(EVENING)].map(plain)).toEqual(['8:08 AM', '8:08 PM']);
});

test('a time of the settings is read by the same clock, whatever the zone', () => {
  expect(sayTimeOfDay('09:00')).toBe('09:00');
  speak(textsOf('en'));
  expect(plain(sayTimeOfDay('18:30'))).toBe('6:30 PM');
});
