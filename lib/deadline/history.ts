/** A policy and since when it was in force, epoch ms. */
export type InForce<P> = { since: number; policy: P };

/**
 * The policy that a clock runs by when policies changed while it ran. A change moves only a clock that
 * still runs: one that was stopped (by the answer) or had run out before the change stays as it was, so a
 * new policy never rewrites history.
 * @param history policies in order of `since`, at least one; the first also holds for all that was before.
 * @param stoppedAt epoch ms; null while it runs.
 * @param dueBy when the clock runs out by a policy, epoch ms; null where it has no end.
 */
export function policyOf<P>(
  history: readonly InForce<P>[],
  stoppedAt: number | null,
  dueBy: (policy: P) => number | null,
): P {
  const [first, ...changes] = history;
  if (!first) throw new RangeError('No policy was ever in force');
  let policy = first.policy;
  for (const change of changes) {
    if (stoppedAt !== null && stoppedAt <= change.since) return policy;
    const due = dueBy(policy);
    if (due !== null && due <= change.since) return policy;
    policy = change.policy;
  }
  return policy;
}
