import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { beforeEach, expect, test } from 'vitest';
import browser from 'webextension-polyfill';
import { z } from 'zod';
import { settingsSchema } from '~/lib/settings/schema.ts';
import { loadSettings } from '~/lib/settings/store.ts';

const text = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const values = z.record(z.string(), z.record(z.string(), z.unknown()));

/** What each browser would hand to the extension from the example files. */
const EXAMPLES = {
  chromium: z
    .object({ '3rdparty': z.object({ extensions: values }) })
    .transform((file) => file['3rdparty'].extensions),
  firefox: z
    .object({ policies: z.object({ '3rdparty': z.object({ Extensions: values }) }) })
    .transform((file) => file.policies['3rdparty'].Extensions),
};
type Browser = keyof typeof EXAMPLES;
const browsers: Browser[] = ['chromium', 'firefox'];

function example(which: Browser): Record<string, unknown> {
  const [given = {}] = Object.values(EXAMPLES[which].parse(text(`lib/settings/policy/${which}.json`)));
  return given;
}

/** The schema that Chromium checks a policy with; a name that stands nowhere in it is a slip of the pen. */
function managedSchema(): object {
  const close = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(close);
    if (typeof node !== 'object' || node === null) return node;
    const closed = Object.fromEntries(Object.entries(node).map(([name, part]) => [name, close(part)]));
    return 'properties' in node && !('additionalProperties' in node)
      ? { ...closed, additionalProperties: false }
      : closed;
  };
  return z.record(z.string(), z.unknown()).parse(close(text('public/managed-schema.json')));
}

beforeEach(() => browser.storage.local.clear());

test.each(browsers)('the example for %s fits the schema that Chromium checks policies with', (which) => {
  const ajv = new Ajv();
  expect(ajv.validate(managedSchema(), example(which)), ajv.errorsText()).toBe(true);
});

test.each(browsers)(
  'the example for %s is in force as it stands, and named as the organisation’s',
  async (which) => {
    const given = example(which);
    // A store that only browsers write: the tests' one takes it.
    await browser.storage.managed.set(given);
    const { settings, trouble, prescribed } = await loadSettings();
    expect(trouble).toBeNull();
    expect(settings).toMatchObject(given);
    expect(new Set(Object.values(prescribed))).toEqual(new Set(['organisation']));
  },
);

test('both examples say the same, the one for Firefox to the id of the manifest', () => {
  expect(example('firefox')).toEqual(example('chromium'));
  const manifest = z
    .object({ browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }) })
    .parse(text('tests/packages/manifest.firefox.snap'));
  const ids = Object.keys(EXAMPLES.firefox.parse(text('lib/settings/policy/firefox.json')));
  expect(ids).toEqual([manifest.browser_specific_settings.gecko.id]);
});

/** What is nobody's to prescribe, and why. */
const OWN: Record<string, string> = {
  views: 'a view of the dashboard is its user’s own',
  'pages.by': 'says who added a page',
  'pages.off': 'a page that is prescribed is on',
  'targets.setup': 'what the wizard found out in one Redmine or RT',
};

test('an organisation can prescribe all that a settings file can say, but what is named here', () => {
  const file = z.toJSONSchema(settingsSchema, { io: 'input', unrepresentable: 'any' });
  const names = (node: unknown, inside: string): string[] => {
    const { properties = {}, items } = z
      .looseObject({
        properties: z.record(z.string(), z.unknown()).optional(),
        items: z.unknown().optional(),
      })
      .parse(node ?? {});
    const own = Object.entries(properties).flatMap(([name, part]) => {
      const path = inside === '' ? name : `${inside}.${name}`;
      return [path, ...names(part, path)];
    });
    return [...own, ...(items && !Array.isArray(items) ? names(items, inside) : [])];
  };
  const offered = new Set(names(text('public/managed-schema.json'), ''));
  // Of a track of the deadlines, and of a year of the calendar, the name is free.
  const free = ['policy.limits.', 'calendar.years.', ...Object.keys(OWN).map((path) => `${path}.`)];
  const missing = names(file, '').filter(
    (path) => !offered.has(path) && !(path in OWN) && !free.some((start) => path.startsWith(start)),
  );
  expect(missing).toEqual([]);
});
