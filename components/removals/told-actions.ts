import { checkToldLine } from '~/lib/log/removals/check-evidence.ts';
import type { RemovalCase } from '~/lib/report/removals/removal-case.ts';
import type { RemovalActions } from './actions.ts';

/** What is done about one removal: of another device by the hub's word, of this one by its log. */
export function actionsOn({ told, removal: { key } }: RemovalCase, actions: RemovalActions): RemovalActions {
  if (!told) return actions;
  const { line } = told;
  return {
    ...actions,
    check: async (snapshot) => (line ? checkToldLine(line) : actions.check(snapshot)),
    openAppeal: (removal, text) => actions.reviewTold(key, { does: 'complain', removal, text }),
    decideAppeal: (appeal, decision) => actions.reviewTold(key, { does: 'decide', appeal, ...decision }),
    markRestored: (removal) => actions.reviewTold(key, { does: 'restored', removal }),
  };
}
