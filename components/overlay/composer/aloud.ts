import type { TeamView } from '~/lib/comment/claim.ts';
import { say } from '~/lib/locale/say.ts';
import type { Shown } from './shown.ts';

/** What a screen reader is told by itself of an answer that is written: what happened to it last. */
export function aloud({ inserted, told }: Shown, team: TeamView | null): string {
  if (!inserted) return told ?? '';
  return [say('composer_inserted'), ...(team?.hub === 'down' ? [say('team_down')] : [])].join(' ');
}
