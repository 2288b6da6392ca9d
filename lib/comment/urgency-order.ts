/** What decides how urgent a comment is: the words of an emergency, and the deadline in ISO 8601. */
type Urgent = { urgent: string | null; dueAt: string | null };

/** Emergencies first, then the nearest deadline (so the most overdue), unknown starts last; 0 for equal ones. */
export function byUrgency(one: Urgent, other: Urgent): number {
  const emergency = Number(other.urgent !== null) - Number(one.urgent !== null);
  return emergency || dueTime(one) - dueTime(other);
}

function dueTime({ dueAt }: Urgent): number {
  // Not infinity: two unknown starts have to compare as equal.
  return dueAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt);
}
