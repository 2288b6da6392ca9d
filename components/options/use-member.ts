import { useEffect, useState } from 'preact/hooks';
import type { Member } from '~/lib/comment/claim.ts';
import { memberAt, watchMembers } from '~/lib/settings/me.ts';

/** How the team of a target knows this device, kept up to date; null without a target or while it was not told. */
export function useMember(target: string | null): Member | null {
  const [member, setMember] = useState<Member | null>(null);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const next = target === null ? null : await memberAt({ id: target });
      if (current) setMember(next);
    };
    void read();
    const stop = watchMembers(() => void read());
    return () => {
      current = false;
      stop();
    };
  }, [target]);
  return member;
}
