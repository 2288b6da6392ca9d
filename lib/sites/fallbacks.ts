import type { Fallback } from './health.ts';
import type { Field, Fields, MarkupTable } from './markup.ts';
import type { Place } from './site.ts';

/**
 * Fields whose loss is felt, each with the fields that are read in its stead. Elsewhere a variant that finds
 * nothing says nothing: not every comment is a reply, is clamped or holds a picture.
 */
const VITAL: Readonly<Record<string, readonly string[]>> = {
  post: ['commentArea'],
  postTitle: ['postAvatar', 'post'],
  postTotal: [],
  total: [],
  feedTotal: [],
  list: [],
  itemBox: ['innerBox'],
  comment: [],
  owner: ['avatar'],
  avatar: ['owner'],
  author: [],
  text: [],
  date: [],
  time: ['date'],
  exactTime: ['absTime'],
  thread: [],
  threadNext: [],
};

/**
 * Vital fields of which nothing that `layout` reads first stands under `root`, while something kept in reserve
 * does: a later variant, or a field that is read in its stead. The page is still read, but not as it was meant.
 * @param seen `replies`: comments were read that reply to others, by whatever sign; `loose`: threads stand in no box.
 */
export function fallbacksUsed(
  { fields }: Pick<MarkupTable, 'fields'>,
  root: ParentNode,
  layout: string,
  seen: { place?: Place['kind']; replies?: boolean; loose?: boolean } = {},
): Fallback[] {
  const used = Object.entries(VITAL).flatMap(([field, stead]) => {
    // A photo or a video is no post, though one may lie behind it.
    if (field === 'post' && (seen.place === 'photo' || seen.place === 'video')) return [];
    // Long topics are not searched for counters that stand on walls.
    if (field === 'feedTotal' && seen.place !== 'wall') return [];
    return fallbackOf(fields, [field, ...stead], root, layout) ?? [];
  });
  const names = [...waysOf(fields, 'repliedTo', layout), ...waysOf(fields, 'answeredTo', layout)];
  const named = names.length === 0 || names.some(({ select }) => root.querySelector(select) !== null);
  return [
    ...used,
    ...(seen.replies && !named ? [byWordsOnly('repliedTo', names)] : []),
    ...(seen.loose ? [byWordsOnly('thread', waysOf(fields, 'thread', layout))] : []),
  ];
}

/** Nothing that is known of a field stands there: words told of it. */
function byWordsOnly(field: string, ways: Field): Fallback {
  return { field, variant: ways.length + 1, of: ways.length + 1 };
}

function fallbackOf(
  fields: Partial<Fields>,
  [field = '', ...stead]: readonly string[],
  root: ParentNode,
  layout: string,
): Fallback | null {
  const own = waysOf(fields, field, layout);
  if (own.length === 0) return null;
  const ways = [...own, ...stead.flatMap((other) => waysOf(fields, other, layout))];
  const stands = ({ select }: { select: string }) => root.querySelector(select) !== null;
  const meant = Math.max(
    0,
    own.findIndex((way) => way.layout === layout),
  );
  const used = meant + ways.slice(meant).findIndex(stands);
  if (used <= meant || ways.slice(0, meant).some(stands)) return null;
  return { field, variant: used + 1, of: ways.length };
}

/** Variants of a field that can stand in `layout`. */
function waysOf(fields: Partial<Fields>, name: string, layout: string): Field {
  return (fields[name] ?? []).filter((way) => familyOf(way.layout) === familyOf(layout));
}

/** Layouts that draw the same parts: those of React, those of OK's desktop; every other is one of its own. */
function familyOf(layout: string): string {
  return layout.replace(/^(vk-spa|ok-(?!m)).*/, '$1');
}
