import { TargetError } from './target.ts';

/** Everything found, or what is missing, each in a sentence that says where to add it. */
export type FoundSetup<T> = { ok: true; setup: T } | { ok: false; missing: string[] };

/** What a look at an incident system found; what it threw is the one thing that is missing. */
export async function setupOr<T>(look: () => Promise<FoundSetup<T>>): Promise<FoundSetup<T>> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof TargetError) return { ok: false, missing: [error.message] };
    throw error;
  }
}
