import { useEffect, useState } from 'preact/hooks';

/** Reads what pages answered, by the comment; of one comment, or of all (null). */
export type ReadSaid = (comment: string | null) => Promise<ReadonlyMap<string, string>>;

const NOTHING: ReadonlyMap<string, string> = new Map();

/**
 * What pages answered; empty until it was read.
 * @param comment key of one comment; null for all. @param stamp another one reads anew; null: nothing is asked.
 */
export function useSaid(
  read: ReadSaid,
  comment: string | null,
  stamp: string | null,
): ReadonlyMap<string, string> {
  const [said, setSaid] = useState(NOTHING);
  useEffect(() => {
    if (stamp === null) return setSaid(NOTHING);
    let current = true;
    // What cannot be read is not found, and the rest of the search stands.
    void read(comment).then(
      (next) => current && setSaid(next.size > 0 ? next : NOTHING),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [read, comment, stamp]);
  return said;
}
