import canonicalize from 'canonicalize';
import type { PolicySetting } from './schema.ts';
import type { TeamSettings } from './team-schema.ts';

/** Policies that carry nobody's name: the hours that a person wrote. */
const UNNAMED = new Set(['own', 'team']);

/**
 * Settings as they are given out. Hours that a person wrote go under the team's name, so that nobody's own ones are
 * called the same, with the number of the edition that changed them.
 * @param known what the team has now. @param version the number that the new edition gets.
 */
export function namedForTeam(settings: TeamSettings, known: TeamSettings, version: number): TeamSettings {
  const { policy, ...others } = settings;
  return policy ? { ...others, policy: named(policy, known.policy, version) } : others;
}

function named(policy: PolicySetting, known: PolicySetting | undefined, version: number): PolicySetting {
  if (!UNNAMED.has(policy.id) || canonicalize(policy) === canonicalize(known)) return policy;
  return { ...policy, id: 'team', version };
}
