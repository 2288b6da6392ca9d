import type { ComposerHost } from '~/components/overlay/composer/composer-host.ts';
import { createFront } from '~/components/overlay/front/front.ts';
import type { MessageName, MessageTable } from '~/lib/messages/table.ts';
import { vkSite } from '~/lib/sites/vk/site.ts';
import { LOOK, triage } from '~/tests/components/common/triage-data.ts';
import { item } from '~/tests/components/dashboard/dashboard-data.ts';

type Replies = { [Name in MessageName]?: MessageTable[Name]['reply'] };

/** What a background answers that has something to say of every comment. */
const REPLIES: Replies = {
  'page.facts': {
    facts: [
      { kind: 'phone', label: 'Дорожная служба', value: '8 (495) 123-45-67', until: '2027-11-20' },
      { kind: 'hours', label: 'Приём', value: 'пн–пт, 9:00–18:00', until: '2026-12-01' },
    ],
    expired: 1,
    soon: 1,
  },
  'triage.look': LOOK,
};

/** The verdict on the comment that cells of cards and composers speak of. */
export const VERDICT = item({ triage: triage() });

/** A script of a page whose comments are out of sight: its cards stand where their cells are. */
export const HOST: ComposerHost & { remove(): void; answer(): void } = {
  site: vkSite,
  root: document,
  texts: () => ({}),
  theme: () => 'light',
  reach: async (name) => REPLIES[name] ?? null,
  verdict: () => VERDICT,
  element: () => null,
  read: () => null,
  front: createFront(
    document,
    { element: () => null, focusBack: () => true, around: () => [] },
    () => undefined,
  ),
  readAgain: async () => undefined,
  pageName: () => 'Администрация города',
  team: () => null,
  remove: () => undefined,
  answer: () => undefined,
};
