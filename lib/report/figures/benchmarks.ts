/**
 * A published figure to hold one's own against. They count different things and are never merged
 * (product.md D12): each carries what it counts, its year and its source.
 */
export type Benchmark = {
  id:
    | 'audit_day'
    | 'audit_comments'
    | 'audit_messages'
    | 'audit_comments_2'
    | 'audit_messages_2'
    | 'audit_comments_3'
    | 'audit_messages_3'
    | 'incidents_2023'
    | 'incidents_2022';
  minutes: number;
  /** What it is an average over. */
  channel: 'all' | 'comments' | 'messages' | 'incidents';
  year: number;
  /** Row of the rules table in the product reference. */
  rule: 'R10' | 'R24' | 'R48';
  /** True for those that are drawn into the picture of one's own times. */
  drawn: boolean;
};

/**
 * Average times to an answer that the sources of the project publish, the shortest first: the two averages of
 * «Инцидент Менеджмент» and those of the audit of 62 federal pages (only answers within a day; which of its three
 * networks is which its text does not tell).
 */
export const BENCHMARKS: readonly Benchmark[] = [
  { id: 'audit_messages', minutes: 39, channel: 'messages', year: 2023, rule: 'R10', drawn: true },
  { id: 'incidents_2022', minutes: 180, channel: 'incidents', year: 2022, rule: 'R48', drawn: true },
  { id: 'incidents_2023', minutes: 199, channel: 'incidents', year: 2023, rule: 'R24', drawn: true },
  { id: 'audit_day', minutes: 270, channel: 'all', year: 2023, rule: 'R10', drawn: true },
  { id: 'audit_comments_3', minutes: 281, channel: 'comments', year: 2023, rule: 'R10', drawn: false },
  { id: 'audit_messages_2', minutes: 288, channel: 'messages', year: 2023, rule: 'R10', drawn: false },
  { id: 'audit_messages_3', minutes: 296, channel: 'messages', year: 2023, rule: 'R10', drawn: false },
  { id: 'audit_comments_2', minutes: 339, channel: 'comments', year: 2023, rule: 'R10', drawn: false },
  { id: 'audit_comments', minutes: 345, channel: 'comments', year: 2023, rule: 'R10', drawn: true },
];
