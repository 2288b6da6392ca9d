import browser from 'webextension-polyfill';
import { z } from 'zod';

const KEY = 'tokens';
const tokensSchema = z.record(z.string(), z.string().min(1));

/** Tokens by target id. They lie apart from the settings, so that no export and no log ever holds one. */
async function readTokens(): Promise<Record<string, string>> {
  const parsed = tokensSchema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.data : {};
}

/** The token of a target; null when this device is not connected to it. */
export async function tokenOf(target: string): Promise<string | null> {
  return (await readTokens())[target] ?? null;
}

/** Keeps the token of a target, or forgets it (null). */
export async function keepToken(target: string, token: string | null): Promise<void> {
  await navigator.locks.request('otklik-tokens', async () => {
    const { [target]: _replaced, ...others } = await readTokens();
    await browser.storage.local.set({ [KEY]: token === null ? others : { ...others, [target]: token } });
  });
}
