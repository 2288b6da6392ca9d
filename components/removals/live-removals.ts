import { say } from '~/lib/locale/say.ts';
import { checkEvidence } from '~/lib/log/removals/check-evidence.ts';
import { pictureOf } from '~/lib/log/removals/pictures.ts';
import { createRemovalReader } from '~/lib/log/removals/removal-reader.ts';
import { send } from '~/lib/messages/send.ts';
import { DEFAULT_RULES } from '~/lib/moderation/default-rules.ts';
import { DEFAULT_LADDER } from '~/lib/moderation/ladder.ts';
import { memberAt } from '~/lib/settings/me.ts';
import { namedPerson } from '~/lib/settings/named-person.ts';
import { knownRole } from '~/lib/settings/roles.ts';
import type { Settings } from '~/lib/settings/schema.ts';
import type { RemovalActions } from './actions.ts';
import type { RemovalsData } from './data.ts';

/** What is done about removals, through the background and the log of this device. */
export const REMOVAL_ACTIONS: RemovalActions = {
  check: checkEvidence,
  picture: async (digest) => {
    const png = await pictureOf(digest);
    return png && URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' }));
  },
  openAppeal: (removal, text) => send('appeal.open', { removal, text }),
  decideAppeal: (appeal, decision) => send('appeal.decide', { appeal, ...decision }),
  giveReason: ({ id, networkReason }, rule, note) =>
    send('removal.reason', { removal: id, rule, networkReason, note }),
  markRestored: (removal) => send('removal.undo', { removal }),
  reviewTold: (key, said) => send('removals.review', { key, said }),
  muteRule: (rule, muted) => send('rule.mute', { rule, muted }),
  eraseAuthor: (key) => send('author.forget', { key }),
  eraseTold: (keys) => send('removals.erase', { keys: [...keys] }),
  copy: async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return { ok: true };
    } catch {
      return { ok: false, reason: say('audit_not_copied') };
    }
  },
};

/**
 * Makes a reader of the removals as the log holds them now, with the rules of each page as the settings have them; fit
 * for `observe`.
 */
export function createRemovalsReader(): (settings: Settings) => Promise<RemovalsData> {
  const readAudited = createRemovalReader();
  return async (settings) => {
    const [audited, role, members] = await Promise.all([
      readAudited(),
      knownRole(),
      Promise.all(settings.targets.map(memberAt)),
    ]);
    const person = members.map(namedPerson).find((name) => name !== null) ?? '';
    return { ...audited, role, person, settingsOf: (page) => pageSettings(settings, page) };
  };
}

function pageSettings(settings: Settings, page: string): ReturnType<RemovalsData['settingsOf']> {
  const own = settings.pages.find(({ network, owner }) => `${network}:${owner}` === page);
  const rules = own?.rules?.length ? own.rules : DEFAULT_RULES;
  return { rules, ladder: own?.ladder ?? DEFAULT_LADDER };
}
