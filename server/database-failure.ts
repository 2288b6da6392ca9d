import postgres from 'postgres';

/** Ways a connection fails before or while a statement runs: nothing was decided, it may be tried again. */
const CONNECTION = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** Gives the code of a failure of the database or of the way to it; null for any other error. */
export function databaseCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** True when the database cannot be reached, is starting, stopping or full of connections. */
export function isUnavailable(error: unknown): boolean {
  const code = databaseCode(error);
  return code !== null && (CONNECTION.has(code) || /^(08|57P0|53)/.test(code));
}

/** True when the connection itself is gone or is being closed by the server: nothing more can be sent over it. */
export function isConnectionLost(error: unknown): boolean {
  const code = databaseCode(error);
  return code !== null && (CONNECTION.has(code) || /^(08|57P0[125]|25P03)/.test(code));
}

/** True when a statement waited too long for a lock (`lock_timeout`). */
export function isLockTimeout(error: unknown): boolean {
  return error instanceof postgres.PostgresError && error.code === '55P03';
}

/** True when a value cannot be stored as it is (SQLSTATE class 22), such as a text with a NUL. */
export function isUnstorable(error: unknown): boolean {
  return error instanceof postgres.PostgresError && error.code.startsWith('22');
}
