import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { ProtectedKind } from '~/lib/moderation/flag.ts';

const SIGNS: Record<ProtectedKind, MessageKey> = {
  criticism: 'common_sign_criticism',
  complaint: 'common_sign_complaint',
  demand: 'common_sign_demand',
  distrust: 'common_sign_distrust',
  sarcasm: 'common_sign_sarcasm',
  politics: 'common_sign_politics',
};

/** Why a comment is protected, in a row: «критика, жалоба»; empty for none. */
export function saySigns(signs: readonly ProtectedKind[]): string {
  return signs.map((sign) => say(SIGNS[sign])).join(', ');
}
