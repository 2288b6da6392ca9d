import { z } from 'zod';
import { calendarSettingSchema } from './deadline-schema.ts';
import { officialSettingSchema, pageSettingSchema, policySettingSchema, settingsSchema } from './schema.ts';

/** Parts of the settings that a supervisor gives out to the whole team; what is left out each sets for oneself. */
export const teamSettingsSchema = z.strictObject({
  pages: z.array(pageSettingSchema).max(500).optional(),
  officials: z.array(officialSettingSchema).max(500).optional(),
  policy: policySettingSchema.optional(),
  calendar: calendarSettingSchema.optional(),
  approval: settingsSchema.shape.approval.unwrap().optional(),
});

export type TeamSettings = z.infer<typeof teamSettingsSchema>;

/** The parts by name, in the order in which people are shown them. */
export const TEAM_PARTS = ['pages', 'officials', 'policy', 'calendar', 'approval'] as const;

export type TeamPart = (typeof TEAM_PARTS)[number];
