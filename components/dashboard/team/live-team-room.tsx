import { useContext } from 'preact/hooks';
import { TeamContext } from '~/components/common/team-context.ts';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { LiveCertificates } from '~/components/training/live-certificates.tsx';
import { TeamRoom } from './team-room.tsx';
import { useTeamRoom } from './use-team-room.ts';

type Props = { pageName: PageName; hubUrl: string; now: number };

/** «Команда» over the hub of this device. */
export function LiveTeamRoom({ pageName, hubUrl, now }: Props) {
  const { data, actions } = useTeamRoom();
  const me = useContext(TeamContext)?.view?.me?.device ?? null;
  return (
    <TeamRoom
      data={data}
      actions={actions}
      me={me}
      pageName={pageName}
      hubUrl={hubUrl}
      now={now}
      certificates={<LiveCertificates />}
    />
  );
}
