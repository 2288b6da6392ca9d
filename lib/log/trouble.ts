import { Dexie } from 'dexie';

/**
 * What keeps the log from being read: the disk, the room on it, a newer build that wrote it, a browser that closed it,
 * that stopped in the middle, that holds a damaged database or may not store anything; or that says nothing at all, as
 * it does while a tab of an earlier build keeps the log open. Null: something else.
 */
export type LogTrouble =
  | 'disk'
  | 'full'
  | 'newer'
  | 'closed'
  | 'stopped'
  | 'damaged'
  | 'forbidden'
  | 'silent';

/** By the name of the browser's own error (https://webidl.spec.whatwg.org/#idl-DOMException-error-names) or Dexie's. */
const BY_NAME: Readonly<Record<string, LogTrouble | undefined>> = {
  UnknownError: 'disk',
  QuotaExceededError: 'full',
  VersionError: 'newer',
  InvalidStateError: 'closed',
  DatabaseClosedError: 'closed',
  AbortError: 'stopped',
  TimeoutError: 'stopped',
  NotFoundError: 'damaged',
  DataError: 'damaged',
  SecurityError: 'forbidden',
  NotAllowedError: 'forbidden',
  MissingAPIError: 'forbidden',
};

/** What the browser itself said: Dexie tells of a database that did not open by errors around it. */
export function causeOf(error: unknown): unknown {
  return error instanceof Dexie.DexieError && error.inner ? causeOf(error.inner) : error;
}

/** Why the database refused; null for an error that is none of the database's. */
export function troubleOf(error: unknown): LogTrouble | null {
  if (!(error instanceof Dexie.DexieError)) return null;
  const cause = causeOf(error);
  return cause instanceof Error ? (BY_NAME[cause.name] ?? null) : null;
}
