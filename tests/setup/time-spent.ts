/** What the processor spent on `work`, ms: unlike the clock it does not count what else the machine does meanwhile. */
export function timeSpent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
