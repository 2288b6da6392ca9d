/** Hour at which the people of the replica's town have said what they say “today”. */
const EVENING = 21;
const DAY = 24;

/**
 * A zone in which it is evening now, as `TZ` and `Intl` name it (`Etc/GMT+3`). The town of the replica writes “today
 * 12:17” beside “9 hours ago”: the two keep their order only late in the day, and at night a test would meet another
 * thread.
 */
export function eveningZone(now = new Date()): string {
  const ahead = ((EVENING - now.getUTCHours() + DAY + DAY / 2) % DAY) - DAY / 2;
  if (ahead === 0) return 'UTC';
  // POSIX counts the other way round: what is ahead of Greenwich has a minus.
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
