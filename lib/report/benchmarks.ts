/**
 * A published figure to hold one's own against. They count different things and are never merged
 * (product.md D12): each carries what it counts, its year and its source.
 */
export type Benchmark = {
  id: 'audit_day' | 'audit_comments' | 'audit_messages' | 'incidents_2023' | 'incidents_2022';
  minutes: number;
  /** What it is an average over. */
  channel: 'all' | 'comments' | 'messages' | 'incidents';
  year: number;
  /** Row of the rules table in the product reference. */
  rule: 'R10' | 'R24' | 'R48';
};

/**
 * Average times to an answer that the sources of the project publish: the audit of 62 federal pages (only
 * answers within a day; its comments and messages as the first of its three networks gives them), and the
 * two averages of «Инцидент Менеджмент».
 */
export const BENCHMARKS: readonly Benchmark[] = [
  { id: 'incidents_2022', minutes: 180, channel: 'incidents', year: 2022, rule: 'R48' },
  { id: 'incidents_2023', minutes: 199, channel: 'incidents', year: 2023, rule: 'R24' },
  { id: 'audit_day', minutes: 270, channel: 'all', year: 2023, rule: 'R10' },
  { id: 'audit_comments', minutes: 345, channel: 'comments', year: 2023, rule: 'R10' },
  { id: 'audit_messages', minutes: 39, channel: 'messages', year: 2023, rule: 'R10' },
];
