import { type FlagOptions, findFlags } from '~/lib/moderation/find-flags.ts';

/** What a moderator sees under a comment: every underlined stretch with its rule, as «дурак: insult.you». */
export function underlined(text: string, options: FlagOptions = {}): string[] {
  return findFlags(text, options).flags.map(({ start, end, rule }) => `${text.slice(start, end)}: ${rule}`);
}
