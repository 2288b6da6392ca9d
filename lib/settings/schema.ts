import { z } from 'zod';
import { coachLimitsSchema } from './coach-schema.ts';
import {
  calendarSettingSchema,
  digestSettingSchema,
  quietSettingSchema,
  trackLimitsSchema,
} from './deadline-schema.ts';
import { factFields } from './fact-schema.ts';
import { moderationFields } from './moderation-schema.ts';
import { redmineSetupSchema } from './redmine-schema.ts';
import { rtSetupSchema } from './rt-schema.ts';
import { savedViewsSchema } from './view-schema.ts';

/** The newest settings schema this build understands; a file with a larger number is refused. */
export const SETTINGS_VERSION = 1;

const network = z.enum(['vk', 'ok']);

export const pageSettingSchema = z.object({
  network,
  owner: z.string().regex(/^-?\d{1,20}$/),
  slug: z.string().max(128).nullable().default(null),
  name: z.string().max(256).nullable().default(null),
  /** Who added it; a page shown by the network as managed may be switched off by the user. */
  by: z.enum(['user', 'file', 'network']).default('file'),
  off: z.boolean().default(false),
  ...moderationFields,
  ...factFields,
  /** Whom to tell of an emergency: duty phones and names, as one writes them for oneself. */
  contacts: z.string().max(1000).optional(),
});

export const officialSettingSchema = z.object({
  network,
  owner: z.string().regex(/^-?\d{1,20}$/),
  slug: z.string().max(128).nullable().default(null),
  name: z.string().max(256).nullable().default(null),
});

const hours = z
  .number()
  .positive()
  .max(24 * 365);

/**
 * Hours by the calendar; the seed's «Инцидент» of 2020: 8 h, emergency 1 h (product.md R32, R33). `limits`
 * goes before them where it says something: other tracks and clocks, working hours.
 */
export const policySettingSchema = z.object({
  id: z.string().min(1).max(64).default('podmoskovye-2020'),
  version: z.number().int().positive().default(1),
  normalHours: hours.default(8),
  emergencyHours: hours.default(1),
  limits: trackLimitsSchema.optional(),
  /** Who must be answered (product.md D1); «ЦУР / Диалог» when it is left out. */
  duty: z.enum(['cur', 'duhovshchina', 'podmoskovye']).optional(),
});

const place = { id: z.string().min(1).max(64), url: z.url({ protocol: /^https?$/ }) };

const hubSettingSchema = z.object({
  ...place,
  kind: z.literal('hub'),
  name: z.string().max(256).default('Сервер команды'),
});

const redmineSettingSchema = z.object({
  ...place,
  kind: z.literal('redmine'),
  name: z.string().max(256).default('Redmine'),
  setup: redmineSetupSchema,
});

const rtSettingSchema = z.object({
  ...place,
  kind: z.literal('rt'),
  name: z.string().max(256).default('RT'),
  setup: rtSetupSchema,
});

/** Where events are delivered: the team's server, or an incident system of somebody else. */
export const targetSettingSchema = z.discriminatedUnion('kind', [
  hubSettingSchema,
  redmineSettingSchema,
  rtSettingSchema,
]);

export const settingsSchema = z.object({
  otklik: z.literal(SETTINGS_VERSION),
  pages: z.array(pageSettingSchema).default([]),
  officials: z.array(officialSettingSchema).default([]),
  policy: policySettingSchema.prefault({}),
  calendar: calendarSettingSchema.prefault({}),
  quiet: quietSettingSchema.prefault({}),
  digest: digestSettingSchema.prefault({}),
  /** True where reminders of what nobody took come to; each device of a team says it for itself. */
  onDuty: z.boolean().default(true),
  targets: z.array(targetSettingSchema).default([]),
  retention: z
    .object({
      /** Days after which pseudonyms stand for the names of citizens in threads that are done. */
      namesDays: z.number().int().min(1).max(3650).default(90),
    })
    .prefault({}),
  /** Whose answers a supervisor checks before they are put into the network's field. */
  approval: z.enum(['never', 'trainees', 'everybody']).default('trainees'),
  /** Where rules of the coach begin to speak; what is left out is as the product has it. */
  coachLimits: coachLimitsSchema.prefault({}),
  /** Views of the dashboard that the user gave a name to. */
  views: savedViewsSchema.default([]),
});

export type Settings = z.infer<typeof settingsSchema>;

export type PageSetting = z.infer<typeof pageSettingSchema>;
export type OfficialSetting = z.infer<typeof officialSettingSchema>;
export type PolicySetting = z.infer<typeof policySettingSchema>;
export type TargetSetting = z.infer<typeof targetSettingSchema>;
export type HubSetting = z.infer<typeof hubSettingSchema>;
/** An incident system of somebody else. */
export type PeerSetting = Exclude<TargetSetting, HubSetting>;

/** Settings of a new installation. */
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({ otklik: SETTINGS_VERSION });
