import type { z } from 'zod';
import { say } from '~/lib/locale/say.ts';
import { isSelector } from './selector-syntax.ts';
import { SELECTORS_VERSION, type Selectors, selectorsChecksum, selectorsSchema } from './selectors-schema.ts';

/** What a selector file holds, or in words why it is refused. */
export type SelectorsReading = { ok: true; selectors: Selectors } | { ok: false; reason: string };

/** Names of the fields a network has, by network. */
export type KnownFields = Readonly<Record<Selectors['network'], readonly string[]>>;

/** Reads the text of a selector file. Refuses what does not fit with a sentence that names it. */
export function readSelectorsText(text: string, known: KnownFields): SelectorsReading {
  try {
    // Windows editors put a byte order mark before the first brace.
    return readSelectors(JSON.parse(text.replace(/^\uFEFF/, '')), known);
  } catch {
    return { ok: false, reason: say('selectors_not_json') };
  }
}

/** Reads what was parsed from a selector file, a storage or a delivery. */
export function readSelectors(raw: unknown, known: KnownFields): SelectorsReading {
  const reason = refusalOfForm(raw);
  if (reason) return { ok: false, reason };
  const parsed = selectorsSchema.safeParse(raw);
  if (!parsed.success) return { ok: false, reason: sayIssue(parsed.error.issues[0]) };
  const selectors = parsed.data;
  const stranger = Object.keys(selectors.fields).find((name) => !known[selectors.network].includes(name));
  if (stranger) return { ok: false, reason: say('selectors_unknown_field', stranger) };
  if (selectorsChecksum(selectors) !== selectors.checksum)
    return { ok: false, reason: say('selectors_checksum') };
  const broken = unreadable(selectors);
  if (broken) return { ok: false, reason: say('selectors_unreadable', ...broken) };
  return { ok: true, selectors };
}

/** Field and text of the first selector that no browser can parse; one of them would break every search. */
function unreadable({ fields }: Selectors): [field: string, select: string] | null {
  for (const [field, variants] of Object.entries(fields)) {
    const broken = variants.find(({ select }) => !isSelector(select));
    if (broken) return [field, broken.select];
  }
  return null;
}

function refusalOfForm(raw: unknown): string | null {
  const form = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'otklik-selectors') : undefined;
  if (form === undefined) return say('selectors_not_ours');
  if (typeof form === 'number' && form > SELECTORS_VERSION)
    return say('selectors_newer', form, SELECTORS_VERSION);
  return null;
}

function sayIssue(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return say('selectors_not_ours');
  const path = issue.path.map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return say('selectors_wrong_field', path);
  return say('selectors_unknown_field', [path, ...issue.keys].filter(Boolean).join('.'));
}
