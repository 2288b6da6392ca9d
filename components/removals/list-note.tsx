import { say } from '~/lib/locale/say.ts';
import { type CaseList, isByPage, type RemovalCase } from '~/lib/report/removals/removal-case.ts';
import { LIST_FORMULAS } from './words.ts';

type Props = { list: CaseList; shown: readonly RemovalCase[]; among: readonly RemovalCase[] };

/** How a list is made, how many of how many, and of how many nobody can tell. */
export function ListNote({ list, shown, among }: Props) {
  const ours = among.filter(({ removal }) => isByPage(removal));
  const unread = ours.filter(({ text }) => text === null).length;
  return (
    <p class="quiet" role="status">
      {say(LIST_FORMULAS[list])} {say('audit_list_count', shown.length, ours.length)}{' '}
      {unread > 0 && say('audit_unread', unread)}
    </p>
  );
}
