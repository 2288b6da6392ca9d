import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Sections in the order of the file, and the most letters that a store takes for each. */
const LIMITS = [
  ['Название', 'Name', 45],
  ['Кратко', 'Summary', 250],
  ['Описание', 'Description', 10_000],
  ['Слова для поиска', 'Search terms', 210],
  ['Единственное назначение', 'Single purpose', 1000],
  ['Разрешение: host_permissions', 'Permission: host_permissions', 1000],
  ['Разрешение: storage', 'Permission: storage', 1000],
  ['Разрешение: unlimitedStorage', 'Permission: unlimitedStorage', 1000],
  ['Разрешение: alarms', 'Permission: alarms', 1000],
  ['Разрешение: notifications', 'Permission: notifications', 1000],
  ['Разрешение: scripting', 'Permission: scripting', 1000],
  ['Разрешение: activeTab', 'Permission: activeTab', 1000],
  ['Разрешение: optional_host_permissions', 'Permission: optional_host_permissions', 1000],
  ['Чужой код', 'Remote code', 1000],
  ['Данные', 'Data', 1000],
  ['Тем, кто проверяет', 'For reviewers', 3000],
] as const;

const languages = ['ru', 'en'] as const;
type Language = (typeof languages)[number];

function sections(language: Language): Map<string, string> {
  const text = readFileSync(`scripts/store/texts.${language}.md`, 'utf8');
  const parts = text.split(/^## /m).slice(1);
  return new Map(
    parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()]),
  );
}

function title([russian, english]: readonly [string, string, number], language: Language): string {
  return language === 'ru' ? russian : english;
}

function messages(language: Language): Record<string, { message: string }> {
  return JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
}

test.each(languages)('each text for the stores (%s) is there and no longer than they take', (language) => {
  const found = sections(language);
  expect([...found.keys()]).toEqual(LIMITS.map((limit) => title(limit, language)));
  const wrong = LIMITS.filter((limit) => {
    const { length } = found.get(title(limit, language)) ?? '';
    return length === 0 || length > limit[2];
  });
  expect(wrong).toEqual([]);
});

test.each(languages)('search terms (%s) are at most seven, of thirty letters each', (language) => {
  const terms = (sections(language).get(title(LIMITS[3], language)) ?? '').split(', ');
  expect(terms.length).toBeLessThanOrEqual(7);
  expect(terms.filter((term) => term.length > 30)).toEqual([]);
});

test.each(languages)('the stores (%s) show the name and the summary of the manifest', (language) => {
  const { extension_name, extension_description } = messages(language);
  expect(sections(language).get(title(LIMITS[0], language))).toBe(extension_name?.message);
  const length = extension_description?.message.length ?? 0;
  expect(length > 40 && length <= 132, `${length}`).toBe(true);
});

test('each permission of both manifests is explained to the stores, and no other', () => {
  const asked = ['chrome', 'firefox'].flatMap((browser) => {
    const manifest: { permissions: string[]; host_permissions: string[] } = JSON.parse(
      readFileSync(`tests/packages/manifest.${browser}.snap`, 'utf8'),
    );
    return [
      ...manifest.permissions,
      ...Object.keys(manifest).filter((key) => key.endsWith('host_permissions')),
    ];
  });
  const explained = LIMITS.flatMap(([, english]) => english.match(/^Permission: (.+)$/)?.[1] ?? []);
  expect([...new Set(asked)].sort()).toEqual(explained.sort());
});

test.each(['scripts/store/privacy.ru.md', 'scripts/store/privacy.en.md', 'README.md', 'README.ru.md'])(
  '%s explains each permission that is asked for',
  (file) => {
    const { permissions }: { permissions: string[] } = JSON.parse(
      readFileSync('tests/packages/manifest.chrome.snap', 'utf8'),
    );
    const text = readFileSync(file, 'utf8');
    expect(permissions.filter((permission) => !text.includes(`| \`${permission}\``))).toEqual([]);
  },
);
