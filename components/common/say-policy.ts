import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';

/** Names of the policies that the product ships, with where their hours come from (product.md R32, R33), and of the team's. */
const NAMES: Readonly<Record<string, MessageKey>> = {
  'podmoskovye-2020': 'policy_podmoskovye_2020',
  'sevastopol-2020': 'policy_sevastopol_2020',
  'bashkiria-2025': 'policy_bashkiria_2025',
  team: 'policy_team',
};

/** A policy by its reference `id@version`, in words where we know them: every deadline names its rule. */
export function sayPolicy(reference: string): string {
  const name = NAMES[reference.replace(/@\d+$/, '')];
  return name ? say('policy_named', say(name), reference) : say('policy_own', reference);
}

/** A policy in words alone, for whoever has to reckon by it and not to find it. */
export function sayPolicyWords(id: string): string {
  const name = NAMES[id];
  return name ? say(name) : say('policy_own', id);
}
