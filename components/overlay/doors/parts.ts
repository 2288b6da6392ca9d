import type { CreateCase } from '~/components/overlay/case/case.tsx';
import type { CreateComposer } from '~/components/overlay/composer/composer.tsx';
import type { CreateDesk } from '~/components/overlay/desk/desk.tsx';
import { reach } from '~/components/overlay/telling/connection.ts';
import type { markupReport } from '~/lib/sites/markup-report.ts';

/**
 * Parts of the overlay that come in scripts of their own: what most pages never show must not cost every
 * page. A part lives in `entrypoints/<name>.ts`, offers its `create` function there, and is asked for by
 * `loadPart`. Both scripts share one isolated world, so functions and elements pass between them as they are.
 */
export type Parts = {
  desk: CreateDesk;
  triage: CreateCase;
  composer: CreateComposer;
  /** What a page that is badly understood is made of; most pages are understood. */
  markup: typeof markupReport;
};

declare global {
  var otklikParts: Partial<Parts> | undefined;
}

/** Called by the script of a part: from now on `loadPart` finds it. */
export function offerPart<Name extends keyof Parts>(name: Name, create: Parts[Name]): void {
  const parts: Partial<Parts> = globalThis.otklikParts ?? {};
  parts[name] = create;
  globalThis.otklikParts = parts;
}

/**
 * A part of the overlay; its script is brought by the background when it is needed for the first time.
 * Null when the background cannot be reached or the browser refused.
 */
export async function loadPart<Name extends keyof Parts>(name: Name): Promise<Parts[Name] | null> {
  const known = globalThis.otklikParts?.[name];
  if (known) return known;
  await reach('part.load', { part: name });
  return globalThis.otklikParts?.[name] ?? null;
}
