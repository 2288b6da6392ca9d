import { z } from 'zod';
import { readKept, writeKept } from './storage.ts';

const KEY = 'errors';
/** The last ones tell what is wrong; older ones only what was. */
const LENGTH = 30;
/** A sentence is heard where it was made and again where it is shown. */
const SAME_MS = 5_000;

/** Kinds of errors that browsers and the database know; any other is «Error», for its name may tell more. */
const KINDS = [
  'AbortError',
  'ConstraintError',
  'DataError',
  'DatabaseClosedError',
  'Error',
  'InvalidStateError',
  'MissingAPIError',
  'NotFoundError',
  'OpenFailedError',
  'QuotaExceededError',
  'RangeError',
  'ReferenceError',
  'SecurityError',
  'SyntaxError',
  'TimeoutError',
  'TransactionInactiveError',
  'TypeError',
  'UnknownError',
  'VersionError',
  'ZodError',
] as const;

const seenSchema = z.object({
  /** 100…999. */
  code: z.int().min(100).max(999),
  /** ISO 8601. */
  at: z.iso.datetime(),
  /** What the browser calls the error, without its words; null for a refusal of our own. */
  kind: z.enum(KINDS).nullable(),
});

/** An error that somebody saw: no text, no name, no number of anything. */
export type SeenError = z.infer<typeof seenSchema>;

/** The last errors, the newest first; what cannot be read is left out. */
export async function readErrors(): Promise<SeenError[]> {
  const stored = await readKept(KEY);
  return Array.isArray(stored) ? stored.flatMap((one) => seenSchema.safeParse(one).data ?? []) : [];
}

/**
 * Remembers that an error was seen. The same one within five seconds is one error; two at once from different pages
 * may leave one of them out, which is no loss. @param error what was thrown, if anything was.
 */
export async function keepError(code: number, error: unknown = null): Promise<void> {
  const kept = await readErrors();
  const [last] = kept;
  const now = Date.now();
  if (last?.code === code && now - Date.parse(last.at) < SAME_MS) return;
  const seen: SeenError = { code, at: new Date(now).toISOString(), kind: kindOf(error) };
  await writeKept(KEY, [seen, ...kept].slice(0, LENGTH));
}

function kindOf(error: unknown): SeenError['kind'] {
  if (!(error instanceof Error)) return null;
  return KINDS.find((kind) => kind === error.name) ?? 'Error';
}
