import { useEffect, useState } from 'preact/hooks';
import { roleAt, watchRoles } from '~/lib/settings/roles.ts';
import { readTeamDelivery, type TeamDelivery, watchTeamDelivery } from '~/lib/settings/team-delivery.ts';

/** How the team's settings arrive at this device, and whether it is a supervisor's; both kept up to date. */
export type TeamPlace = { delivery: TeamDelivery | null; supervises: boolean };

/** @param hub id of the hub; null without one. */
export function useTeamPlace(hub: string | null): TeamPlace {
  const [place, setPlace] = useState<TeamPlace>({ delivery: null, supervises: false });
  useEffect(() => {
    let current = true;
    const read = async () => {
      const [delivery, role] = await Promise.all([
        readTeamDelivery(),
        hub === null ? null : roleAt({ id: hub }),
      ]);
      const own = delivery?.target === hub ? delivery : null;
      if (current) setPlace({ delivery: own, supervises: role === 'supervisor' });
    };
    void read();
    const stops = [watchTeamDelivery(() => void read()), watchRoles(() => void read())];
    return () => {
      current = false;
      for (const stop of stops) stop();
    };
  }, [hub]);
  return place;
}
