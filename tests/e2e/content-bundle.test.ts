import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';

const read = (file: string) => readFileSync(join(inject('extension'), file), 'utf8');
const FOREIGN = [/Dexie/, /\$?Zod(Error|Type)/, /\bindexedDB\b/];

test('no database and no schema library gets into the networks’ pages', () => {
  const scripts = readdirSync(join(inject('extension'), 'content-scripts')).filter((name) =>
    name.endsWith('.js'),
  );
  expect(scripts).not.toEqual([]);
  for (const script of scripts) {
    const text = read(join('content-scripts', script));
    for (const foreign of FOREIGN) expect(text).not.toMatch(foreign);
  }
});

test('the marks it looks for are those that these libraries leave in a bundle', () => {
  const background = read('background.js');
  for (const foreign of FOREIGN) expect(background).toMatch(foreign);
});

test('the built manifest asks for nothing beyond the work', () => {
  const manifest = JSON.parse(read('manifest.json'));
  expect(manifest.permissions.toSorted()).toEqual([
    'activeTab',
    'alarms',
    'notifications',
    'scripting',
    'storage',
    'unlimitedStorage',
  ]);
  const hosts = ['vk.com', 'vk.ru', 'm.vk.com', 'm.vk.ru', 'ok.ru', 'm.ok.ru'].map(
    (host) => `https://${host}/*`,
  );
  expect(
    manifest.content_scripts.flatMap((script: { matches: string[] }) => script.matches).toSorted(),
  ).toEqual(hosts.toSorted());
});

test('what every page of a network has to load stays small, and carries no texts of other screens', () => {
  const script = read('content-scripts/overlay.js');
  expect(gzipSync(script).length).toBeLessThanOrEqual(60 * 1024);
  expect(script).toContain('panel_whole_queue');
  expect(script).not.toContain('dashboard_sections');
});

test('reading and writing of tables comes in scripts of their own, when the dashboard needs them', () => {
  const chunks = readdirSync(join(inject('extension'), 'chunks'));
  const tables = chunks.filter((name) => read(join('chunks', name)).includes('xl/worksheets'));
  expect(tables).toHaveLength(1);
  expect(read('background.js')).not.toContain('xl/worksheets');
  for (const page of ['dashboard', 'options', 'popup']) {
    const html = read(`${page}.html`);
    for (const name of tables) expect(html).not.toContain(name);
  }
});
