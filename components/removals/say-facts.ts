import { sayExactly } from '~/components/common/when.ts';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { say } from '~/lib/locale/say.ts';
import type { RemovalCase } from '~/lib/report/removals/removal-case.ts';
import { accountAddress } from '~/lib/sites/account-address.ts';
import { stateOf } from './words.ts';

/** Who tells: how pages are called, at which device, when (epoch ms). */
export type Teller = {
  pageName: PageName;
  device: string | null;
  /** Names of colleagues by the id of their device. */
  names?: ReadonlyMap<string, string> | undefined;
  now: number;
};

/** One line of the evidence: on the screen, on paper and in the clipboard the same. */
type Fact = { name: string; value: string; href?: string };

/** Everything that is known of a removal but its text and context, in words; what is unknown says so. */
export function sayFacts(one: RemovalCase, teller: Teller): Fact[] {
  const { actor } = one.removal;
  return [
    { name: say('audit_fact_state'), value: stateOf(one).words },
    ...sayPlaces(one, teller.pageName),
    ...sayRule(one),
    ...sayTimes(one),
    ...optional('audit_fact_device', actor, () => sayDeviceOf(actor, teller)),
  ];
}

/** Whose device it is: this one, a colleague's by name, or one that is known by its id alone. */
export function sayDeviceOf(actor: string, { device, names }: Teller): string {
  if (actor === device) return say('audit_this_device');
  return names?.get(actor) ?? say('audit_device', actor);
}

function sayPlaces({ removal, snapshot, network, page, url }: RemovalCase, pageName: PageName): Fact[] {
  const profile = accountAddress(network, removal.author);
  const author = { name: say('audit_fact_author'), value: removal.author.name || say('common_unknown') };
  return [
    profile === null ? author : { ...author, href: profile },
    { name: say('audit_page'), value: `${pageName(page)} · ${say(NETWORK_WORDS[network])}` },
    ...optional('audit_fact_comment', url, linked),
    ...optional('audit_fact_post', snapshot?.postUrl, linked),
  ];
}

function sayRule({ removal: { rule, note } }: RemovalCase): Fact[] {
  const value = rule ? `${rule.number}. ${rule.text}` : say('audit_rule_none');
  return [{ name: say('audit_rule'), value }, ...optional('audit_fact_note', note, (words) => words)];
}

/** Each time with the clock it was read from: the network's for the first, the device's for the rest. */
function sayTimes({ removal, snapshot, posted }: RemovalCase): Fact[] {
  const when = (at: string) => sayExactly(at, 'second');
  return [
    {
      name: say('audit_fact_posted'),
      value: sayExactly(posted?.at ?? null, posted?.precision ?? null),
    },
    ...optional('audit_fact_seen', snapshot?.seenAt, when),
    ...optional('audit_fact_taken', snapshot?.at, when),
    ...optional('audit_fact_ruled', snapshot?.ruledAt, when),
    { name: say('audit_fact_removed'), value: when(removal.at) },
    ...optional('audit_fact_back', removal.undoneAt, when),
  ];
}

type OptionalFact =
  | 'audit_fact_comment'
  | 'audit_fact_post'
  | 'audit_fact_note'
  | 'audit_fact_seen'
  | 'audit_fact_taken'
  | 'audit_fact_ruled'
  | 'audit_fact_back'
  | 'audit_fact_device';

/** A line where there is something to say, and none where there is not. */
function optional(
  name: OptionalFact,
  known: string | null | undefined,
  tell: (known: string) => string | { value: string; href: string },
): Fact[] {
  if (!known) return [];
  const told = tell(known);
  return [{ name: say(name), ...(typeof told === 'string' ? { value: told } : told) }];
}

function linked(address: string): { value: string; href: string } {
  return { value: address, href: address };
}

const NETWORK_WORDS = { vk: 'common_vk', ok: 'common_ok' } as const;
