import { z } from 'zod';
import { LANGUAGES } from '~/lib/locale/english.ts';
import { id, memberName, network } from './fields.ts';
import type { SchemasOf } from './schemas-of.ts';
import type { SettingsMessages } from './settings.ts';

const SELECTOR_FILE = 500_000;

/** What the messages of `settings.ts` have to look like when they arrive. */
export const settingsSchemas: SchemasOf<SettingsMessages> = {
  'settings.import': z.object({ text: z.string() }),
  'selectors.import': z.object({ text: z.string().max(SELECTOR_FILE) }),
  'selectors.reset': z.object({ network }),
  'selectors.publish': z.object({ network }),
  'language.choose': z.object({ language: z.enum(LANGUAGES) }),
  'hub.connect': z.object({
    url: z.string().max(4096),
    code: z.string().min(1).max(64),
    name: memberName.optional(),
  }),
  'hub.disconnect': z.object({ target: id }),
  'peer.connect': z.object({
    kind: z.enum(['redmine', 'rt']),
    url: z.string().max(4096),
    apiKey: z.string().min(1).max(256),
    place: z.string().min(1).max(200),
    authors: z.boolean(),
  }),
  'peer.check': z.object({ target: id }),
};
