import { z } from 'zod';
import { FACT_KINDS, LONGEST_FACT, LONGEST_FACT_LABEL, MOST_FACTS } from '~/lib/comment/page-fact.ts';

/** What a text of a fact has to look like; `issue.ts` says it in words. */
export type FactForm = 'fact' | 'fact-label' | 'date';

const isoDay = z.iso.date();

const factSchema = z.object({
  kind: z.enum(FACT_KINDS),
  label: z.string().refine((text) => isLine(text, LONGEST_FACT_LABEL), form('fact-label')),
  value: z.string().refine((text) => isLine(text, LONGEST_FACT), form('fact')),
  until: z.string().refine((text) => isoDay.safeParse(text).success, form('date')),
});

/** Phones, hours and links of a page, each with the last day on which it is offered. */
export const factFields = { facts: z.array(factSchema).max(MOST_FACTS).optional() };

function isLine(text: string, longest: number): boolean {
  return text.trim() !== '' && !/[\r\n]/.test(text) && [...text].length <= longest;
}

function form(wanted: FactForm) {
  return { params: { form: wanted } };
}
