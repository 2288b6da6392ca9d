import { useEffect, useState } from 'preact/hooks';
import { knownRole, type Role, watchRoles } from '~/lib/settings/roles.ts';

/** The role of this device in its team (null: no hub gave it any), kept up to date; null until it was read. */
export function useRole(): { role: Role | null } | null {
  const [known, setKnown] = useState<{ role: Role | null } | null>(null);
  useEffect(() => {
    const read = () => void knownRole().then((role) => setKnown({ role }));
    read();
    return watchRoles(read);
  }, []);
  return known;
}
