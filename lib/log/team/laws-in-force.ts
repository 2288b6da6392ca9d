import { type Laws, lawsOf } from '~/lib/log/judge/laws.ts';
import { loadPosts } from '~/lib/log/projection/working-set.ts';

/** The law of this device, by which it judges what the hub tells. */
export async function lawsInForce(): Promise<Laws> {
  return lawsOf(await loadPosts('', []));
}
