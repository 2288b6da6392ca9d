import { z } from '@hono/zod-openapi';
import { Problem } from '~/server/problem.ts';

/** Query parameter: how many lines at most. */
export const limitSchema = z.coerce.number().int().min(1).max(500).default(100);

/** Longer than this nobody waits: a browser's worker is ended when a request takes half a minute. */
const LONGEST_WAIT_SECONDS = 25;

/** Query parameter: how many seconds to wait for news after a bookmark. */
export const waitSchema = z.coerce.number().int().min(0).max(LONGEST_WAIT_SECONDS).default(0);

/** Gives a bookmark after number `seq`; callers keep it and look into it never. */
export function cursorAfter(seq: number): string {
  return Buffer.from(`after:${seq}`).toString('base64url');
}

/** Gives the number a bookmark stands after; 0 without one. Throws `Problem` `cursor.unreadable`. */
export function readCursor(cursor: string | undefined): number {
  if (cursor === undefined || cursor === '') return 0;
  const seq = /^after:(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (seq === undefined) throw new Problem('cursor.unreadable');
  return Number(seq);
}
