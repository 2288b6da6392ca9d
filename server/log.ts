/** Writes one structured line: what happened and its figures. Never personal data, keys or tokens. */
export type Log = (event: string, fields?: Record<string, string | number | null>) => void;

/** A log of JSON lines on the standard output. */
export const jsonLog: Log = (event, fields = {}) => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...fields })}\n`);
};

/** A log that writes nothing. */
export const silentLog: Log = () => undefined;
