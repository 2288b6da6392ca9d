import { z } from 'zod';
import { caseSchema, type Ground, groundSchema, type TrainingCase } from './case.ts';
import { type CaseFault, caseFault } from './case-fault.ts';

/** Version of the form of a file with cases. */
const CASE_FILE_VERSION = 1;

const MOST_CASES = 2000;

const fileSchema = z.strictObject({
  'otklik-cases': z.literal(CASE_FILE_VERSION),
  grounds: z.array(groundSchema).max(200).optional(),
  cases: z.array(caseSchema).max(MOST_CASES),
});

/** Cases and the rules they practise. */
export type CaseSet = { cases: TrainingCase[]; grounds: Ground[] };

/** Why a file with cases is refused; `at` names the place by hand: `cases[3].ground`. */
export type CaseRefusal =
  | { why: 'not-json' | 'not-ours' | 'empty' }
  | { why: 'newer'; version: number }
  | { why: 'field'; at: string }
  | { why: 'twice'; id: string }
  | { why: CaseFault; id: string };

/** What was read, or why nothing of it is taken. */
export type CaseReading = { ok: true; set: CaseSet } | { ok: false; refusal: CaseRefusal };

/**
 * Reads the text of a file with cases strictly: an unknown field, a ground that nobody names, a case whose
 * labels the product contradicts without a word of why, and nothing at all is taken.
 * @param known what is there already: its grounds may be cited, its ids may not be used again.
 */
export function readCases(text: string, known: CaseSet): CaseReading {
  let raw: unknown;
  try {
    // Windows editors put a byte order mark before the first brace.
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused({ why: 'not-json' });
  }
  return readParsed(raw, known);
}

function readParsed(raw: unknown, known: CaseSet): CaseReading {
  const version = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'otklik-cases') : undefined;
  if (typeof version !== 'number') return refused({ why: 'not-ours' });
  if (version > CASE_FILE_VERSION) return refused({ why: 'newer', version });
  const parsed = fileSchema.safeParse(raw);
  if (!parsed.success) return refused({ why: 'field', at: placeOf(parsed.error.issues[0]) });
  const { cases, grounds = [] } = parsed.data;
  if (cases.length === 0) return refused({ why: 'empty' });
  const set = { cases, grounds };
  const refusal = twiceIn(set, known) ?? faultIn(set, known);
  return refusal ? refused(refusal) : { ok: true, set };
}

function refused(refusal: CaseRefusal): CaseReading {
  return { ok: false, refusal };
}

function placeOf(issue: z.core.$ZodIssue | undefined): string {
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  return [...(issue?.path ?? []), ...extra].reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`;
    return name ? `${name}.${String(step)}` : String(step);
  }, '');
}

function twiceIn({ cases, grounds }: CaseSet, known: CaseSet): CaseRefusal | null {
  const groups = [
    [known.cases, cases],
    [known.grounds, grounds],
  ] as const;
  for (const [before, added] of groups) {
    const ids = new Set(before.map(({ id }) => id));
    for (const { id } of added) {
      if (ids.has(id)) return { why: 'twice', id };
      ids.add(id);
    }
  }
  return null;
}

function faultIn({ cases, grounds }: CaseSet, known: CaseSet): CaseRefusal | null {
  const ids = new Set([...known.grounds, ...grounds].map(({ id }) => id));
  for (const each of cases) {
    const why = caseFault(each, ids);
    if (why) return { why, id: each.id };
  }
  return null;
}
