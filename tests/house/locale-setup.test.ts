import { expect, test } from 'vitest';
import { say } from '~/lib/locale/say.ts';

test('tests read the real Russian texts', () => {
  expect(say('extension_name')).toBe('Отклик');
});
