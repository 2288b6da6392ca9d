import type { RemovalRecords } from '~/lib/log/removals/removal-records.ts';
import type { RemovalRow, SnapshotRow } from '~/lib/log/removals/removal-rows.ts';

export const DEVICE = '6f1c1f0e-8f0a-4a52-9a0b-2f6a0f3f9b11';
export const OTHER_DEVICE = '0a0b0c0d-8f0a-4a52-9a0b-2f6a0f3f9b12';

/** `019a0000-…-000000000007` for 7. */
export function eventId(number: number): string {
  return `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** A removal by us under rule 2.1, two hours before noon of 20 November 2026. */
export function removal(given: Partial<RemovalRow>): RemovalRow {
  return {
    id: eventId(1),
    key: 'vk:-1:2:3',
    page: 'vk:-1',
    postKey: 'vk:-1:2',
    by: 'us',
    at: '2026-11-20T10:00:00.000Z',
    actor: DEVICE,
    author: { id: '501', slug: 'olga_k', name: 'Ольга Кузнецова' },
    snapshot: eventId(100),
    rule: { number: '2.1', text: 'Нецензурная брань' },
    networkReason: null,
    note: '',
    substance: false,
    protected: [],
    undoneAt: null,
    appeal: null,
    ...given,
  };
}

/** The snapshot taken a minute before that removal. */
export function snapshot(given: Partial<SnapshotRow>): SnapshotRow {
  return {
    id: eventId(100),
    key: 'vk:-1:2:3',
    page: 'vk:-1',
    postKey: 'vk:-1:2',
    at: '2026-11-20T09:59:00.000Z',
    actor: DEVICE,
    hash: 'ab'.repeat(32),
    url: 'https://vk.com/wall-1_2?reply=3',
    postUrl: 'https://vk.com/wall-1_2',
    posted: { at: '2026-11-20T09:40:00.000Z', precision: 'minute' },
    seenAt: '2026-11-20T09:45:00.000Z',
    author: { id: '501', slug: 'olga_k', name: 'Ольга Кузнецова' },
    text: 'Текст',
    context: [],
    flags: [],
    protected: [],
    lexicon: '2026-11-22',
    rule: { number: '2.1', text: 'Нецензурная брань' },
    picture: null,
    substance: false,
    coverage: { seen: 34, total: 52 },
    ...given,
  };
}

/** Records of these removals with their snapshots. */
export function records(
  given: Partial<Omit<RemovalRecords, 'snapshots'>> & { snapshots?: readonly SnapshotRow[] },
): RemovalRecords {
  const { snapshots = [], ...rest } = given;
  return {
    removals: [],
    comments: new Map(),
    answered: new Set(),
    erased: new Set(),
    measures: [],
    rules: [],
    flags: [],
    coverage: [],
    ...rest,
    snapshots: new Map(snapshots.map((row) => [row.id, row])),
  };
}
