import { z } from 'zod';
import type { TargetSetting } from './schema.ts';
import { readKept, writeKept } from './storage.ts';

const KEY = 'tokens';
const tokensSchema = z.record(z.string(), z.string().min(1));

type Place = Pick<TargetSetting, 'id' | 'url'>;

/**
 * The token of a target; null when this device is not connected to it. It is bound to the address it was
 * given for: a settings file that sends a known target elsewhere gets no token.
 */
export async function tokenOf(target: Place): Promise<string | null> {
  return (await readTokens())[nameOf(target)] ?? null;
}

/**
 * Keeps the token of a target, or forgets it (null). Tokens lie apart from the settings, so that no
 * export and no log ever holds one.
 */
export async function keepToken(target: Place, token: string | null): Promise<void> {
  await navigator.locks.request('otklik-tokens', async () => {
    const { [nameOf(target)]: _replaced, ...others } = await readTokens();
    const tokens = token === null ? others : { ...others, [nameOf(target)]: token };
    await writeKept(KEY, tokens);
  });
}

async function readTokens(): Promise<Record<string, string>> {
  const parsed = tokensSchema.safeParse(await readKept(KEY));
  return parsed.success ? parsed.data : {};
}

function nameOf({ id, url }: Place): string {
  return `${id} ${url}`;
}
