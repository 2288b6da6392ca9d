import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { heardInTab } from '~/lib/messages/hear-in-tab.ts';

const OWN = { id: 'own-id' };

beforeEach(() => {
  Object.defineProperty(fakeBrowser.runtime, 'id', { value: 'own-id', configurable: true });
});

test('a tab hears the words of the table, and nothing that was added to them', () => {
  expect(heardInTab({ question: 'page.describe', more: 1 }, OWN)).toEqual({ question: 'page.describe' });
  expect(heardInTab({ notice: 'settings.changed', more: 1 }, OWN)).toEqual({ notice: 'settings.changed' });
  const changed = { notice: 'verdicts.changed', page: 'vk:-1' };
  expect(heardInTab(changed, OWN)).toEqual(changed);
});

test.each([
  [null],
  ['settings.changed'],
  [{}],
  [{ notice: 'log.erase' }],
  [{ notice: 'verdicts.changed' }],
  [{ notice: 'verdicts.changed', page: { owner: '-1' } }],
  [{ question: 'draft.text' }],
])('a tab does not hear %j', (message) => {
  expect(heardInTab(message, OWN)).toBeNull();
});

test('a tab does not hear another extension', () => {
  expect(heardInTab({ notice: 'settings.changed' }, { id: 'stranger' })).toBeNull();
});
