import { databaseCode, isUnavailable, isUnstorable } from './database-failure.ts';
import type { HubContext, Parts } from './hub-env.ts';
import { Problem, problemBody } from './problem.ts';

/** Answers with `application/problem+json`; anything but a `Problem` is logged and hidden from the caller. */
export function refuse(context: HubContext, error: unknown, parts: Pick<Parts, 'log' | 'metrics'>): Response {
  const problem = error instanceof Problem ? error : (sendersFault(error) ?? hidden(context, error, parts));
  const body = problemBody(problem, `urn:uuid:${context.get('requestId')}`);
  const headers = { ...problem.headers, 'Content-Type': 'application/problem+json; charset=utf-8' };
  return context.body(JSON.stringify(body), statusOf(body.status), headers);
}

/** A value that no database can hold, such as a text with a NUL, will not fit later either. */
function sendersFault(error: unknown): Problem | null {
  return isUnstorable(error) ? new Problem('request.invalid') : null;
}

function hidden(
  context: HubContext,
  error: unknown,
  { log, metrics }: Pick<Parts, 'log' | 'metrics'>,
): Problem {
  const unavailable = isUnavailable(error);
  const name = error instanceof Error ? error.name : typeof error;
  metrics.countFailure(databaseCode(error) ?? name);
  log('failure', {
    request: context.get('requestId'),
    name,
    code: databaseCode(error),
    // Frames only: the message of an error may repeat what people wrote.
    at_frame: error instanceof Error ? framesOf(error) : null,
  });
  return unavailable ? new Problem('database.unavailable', { 'Retry-After': '5' }) : new Problem('internal');
}

function framesOf(error: Error): string {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return frames.slice(0, 5).join(' | ');
}

const STATUSES = [400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 500, 503] as const;

function statusOf(status: number): (typeof STATUSES)[number] {
  return STATUSES.find((known) => known === status) ?? 500;
}
