import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { compileProgram } from '~/tests/setup/compile-program.ts';
import cases from './answers-cases.json';
import { TODAY } from './example.ts';

// Each case starts the program anew.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'otklik-coach-'));
let compiled: Awaited<ReturnType<typeof compileProgram>>;

beforeAll(async () => {
  compiled = await compileProgram('scripts/coach.ts');
}, 60_000);

afterAll(async () => {
  await compiled?.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the compiled program on a file of this content. */
function coach(content: unknown, ...flags: string[]) {
  return run([compiled.path], content, flags);
}

/** Runs the program as its reader does, from its sources. */
function coachFromSources(content: unknown, ...flags: string[]) {
  return run(['--import', 'tsx', 'scripts/coach.ts'], content, flags);
}

function run(program: string[], content: unknown, flags: string[]) {
  const file = join(folder, 'cases.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const ended = spawnSync(process.execPath, [...program, file, ...flags], { encoding: 'utf8' });
  const lines = ended.stdout.split('\n').filter((line) => line !== '');
  return { ...ended, lines: lines.map((line) => JSON.parse(line)) };
}

type Line = { id: number; findings: { rule: string; level: string; start: number; end: number }[] };

test('the reference cases pass as they are written', () => {
  const { lines, status, stderr } = coachFromSources(cases, '--today', TODAY);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(lines.map((line: Line) => line.id)).toEqual(cases.map(({ id }) => id));
  for (const [number, each] of cases.entries()) {
    const { findings }: Line = lines[number];
    const heavy = findings.filter(({ level }) => level !== 'hint').map(({ rule }) => rule);
    if (each.ok) expect({ id: each.id, heavy }).toEqual({ id: each.id, heavy: [] });
    else
      expect({ id: each.id, found: heavy }).toEqual({
        id: each.id,
        found: expect.arrayContaining(each.exp ?? []),
      });
  }
});

test('the day is taken from the flag, from the file or from a case', () => {
  const late = {
    id: 'a',
    q: 'Когда дорога?',
    name: 'Павел',
    a: 'Павел, здравствуйте! Асфальт положат до 15 ноября.',
  };
  const rules = (lines: Line[]) => lines.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  expect(rules(coach([late], '--today', '2026-11-18').lines)).toContain('deadline-past');
  expect(rules(coach({ today: '2026-11-01', cases: [late] }).lines)).not.toContain('deadline-past');
  expect(rules(coach([{ ...late, now: '2026-11-18T12:00:00' }]).lines)).toContain('deadline-past');
  expect(coach([late]).stderr).toMatch(/No day is named.*--today/);
});

test('what cannot be read is refused with a sentence that names it', () => {
  expect(coach('[{')).toMatchObject({ status: 1, stderr: expect.stringContaining('is not JSON') });
  expect(coach([{ id: 1, q: 'Когда?', a: 5 }]).stderr).toContain('[0].a');
  expect(coach([], '--today', '2026-02-30').stderr).toContain('no such day');
  expect(coach([], '--yesterday').stderr).toContain('Usage');
});
