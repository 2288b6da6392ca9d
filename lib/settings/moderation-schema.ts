import { z } from 'zod';

/** What a text of these settings has to look like; `issue.ts` says it in words. */
export type ModerationForm = 'rule-number' | 'rules' | 'step';

/** A numbered rule of a page, as its citizens read it. */
const pageRuleSchema = z.object({
  number: z.string().refine((text) => /^\d{1,3}(\.\d{1,3}){0,3}$/.test(text), form('rule-number')),
  text: z.string().min(1).max(500),
});

/** A step of the ladder of measures: `warn`, `24h`, `7d`, `supervisor`. */
const ladderStepSchema = z
  .string()
  .refine((text) => /^(warn|supervisor|[1-9]\d{0,3}[hd])$/.test(text), form('step'));

const ladderSettingSchema = z.object({
  steps: z.array(ladderStepSchema).min(1).max(12),
  /** Warnings and blocks older than this count no more. */
  staleDays: z.number().int().positive().max(3650),
});

export type LadderSetting = z.infer<typeof ladderSettingSchema>;

/** What each page has of its own for the moderation desk; everything may be missing. */
export const moderationFields = {
  /** Rules a removal may cite; without them a default set is offered. */
  rules: z
    .array(pageRuleSchema)
    .max(200)
    .refine((rules) => new Set(rules.map(({ number }) => number)).size === rules.length, form('rules'))
    .optional(),
  ladder: ladderSettingSchema.optional(),
  /** Obscene words are blurred until the pointer is over them. */
  blurObscene: z.boolean().optional(),
  /** Coarse words are flagged too. */
  vulgar: z.boolean().optional(),
};

function form(wanted: ModerationForm) {
  return { params: { form: wanted } };
}
