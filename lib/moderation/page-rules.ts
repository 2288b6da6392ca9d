import type { FlagKind } from './flag.ts';

/** A numbered rule of a page, as its citizens read it. */
export type PageRule = { number: string; text: string };

/** A line of an imported text that is no rule; `line` counts from 1. */
export type RuleFault = {
  line: number;
  text: string;
  why: 'no-number' | 'no-text' | 'twice' | 'too-long' | 'too-many';
};

const LONGEST = 500;
const MOST = 200;

/** `2.1. Нецензурная брань`, `п. 2.1 Нецензурная брань`, `2) Оскорбления`, `3 – Угрозы`. */
const LINE = /^(?:(?:п|пункт)\.?\s*)?(\d{1,3}(?:\.\d{1,3}){0,3})(?:[.)](?!\d)|:|\s)\s*[-–—:]?\s*(.*)$/iu;

/**
 * Rules of a page from a text, one a line; empty lines are passed over, every other line becomes a rule or
 * a fault. Numbers keep their order and stand once.
 */
export function readRules(text: string): { rules: PageRule[]; faults: RuleFault[] } {
  const rules: PageRule[] = [];
  const faults: RuleFault[] = [];
  const numbers = new Set<string>();
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.replace(/\s+/gu, ' ').trim();
    if (line === '') continue;
    const rule = readLine(line);
    const why = typeof rule === 'string' ? rule : faultOf(rule, numbers);
    if (typeof rule === 'string' || why) {
      faults.push({ line: index + 1, text: line.slice(0, LONGEST), why: why ?? 'no-number' });
      continue;
    }
    numbers.add(rule.number);
    rules.push(rule);
  }
  return { rules, faults };
}

/** The rules as a text that `readRules` takes back. */
export function writeRules(rules: readonly PageRule[]): string {
  return rules.map(({ number, text }) => `${number}. ${text}`).join('\n');
}

/** Words by which a rule of a page says which kind of flag it speaks of. */
const SPEAKS_OF: Readonly<Record<FlagKind, RegExp>> = {
  obscene: /нецензурн|непристойн|матерн|(?:^|[^а-яё])мат(?:а|ом|у)?(?![а-яё])|обсценн|брань|брани/iu,
  insult: /оскорб|унижен|унижа|переход на личност|грубост|хамств/iu,
  threat: /угроз|угрожа|расправ|призыв\S* к насили|насили/iu,
  vulgar: /груб|вульгарн|просторечн|брань|брани|непристойн/iu,
};

/** The rules that speak of a kind of flag, the first that names it first; all the others are left out. */
export function rulesFor<R extends PageRule>(kind: FlagKind, rules: readonly R[]): R[] {
  return rules.filter(({ text }) => SPEAKS_OF[kind].test(text));
}

/** Words of a rule that lets something stand, and words of one that forbids it. */
const LETS = /разреш|допуск|приветству|не удаля|не запрещ/iu;
const FORBIDS = /(?<!не )(?:удаля|запрещ|блокир)|(?:не |без )(?:разреш|допуск)|недопуст|нельзя/iu;

/**
 * The rules that a removal may cite: «Критика разрешена и не удаляется» is a rule of the page, but nothing
 * can be removed by it.
 */
export function citable<R extends PageRule>(rules: readonly R[]): R[] {
  return rules.filter(({ text }) => !LETS.test(text) || FORBIDS.test(text) || speaksOfForm(text));
}

function speaksOfForm(text: string): boolean {
  return Object.values(SPEAKS_OF).some((words) => words.test(text));
}

function readLine(line: string): PageRule | RuleFault['why'] {
  const match = LINE.exec(/^\S*\d$/u.test(line) ? `${line} ` : line);
  const [, number = '', said = ''] = match ?? [];
  if (number === '') return 'no-number';
  const text = said.trim();
  return text === '' ? 'no-text' : { number, text };
}

function faultOf({ number, text }: PageRule, numbers: ReadonlySet<string>): RuleFault['why'] | null {
  if (numbers.has(number)) return 'twice';
  if (text.length > LONGEST) return 'too-long';
  return numbers.size >= MOST ? 'too-many' : null;
}
