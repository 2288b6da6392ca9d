import BadWordsNext from 'bad-words-next';
import ru from 'bad-words-next/lib/ru';
import ruLat from 'bad-words-next/lib/ru_lat';
import leo from 'leo-profanity';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import RuCensor from 'russian-bad-word-censor';
import { flatWords } from 'russian-bad-words';
import { findFlags } from '~/lib/moderation/find-flags.ts';

/** Whether a detector calls a text obscene, by its name: ours and each peer as its own manual sets it up. */
export async function peers(): Promise<Record<string, (text: string) => boolean>> {
  const next = new BadWordsNext({ data: ru });
  next.add(ruLat);
  leo.clearList();
  leo.add(leo.getDictionary('ru'));
  const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  const exact = new Set(flatWords);
  const censor = new RuCensor('normal');
  return {
    otklik: (text) => findFlags(text).flags.some((flag) => flag.kind === 'obscene'),
    'bad-words-next': (text) => next.check(text),
    'leo-profanity': (text) => leo.check(text),
    'russian-bad-words': (text) =>
      (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => exact.has(word)),
    'russian-bad-word-censor': (text) => censor.isContainsBadWords(text),
    obscenity: (text) => matcher.hasMatch(text),
  };
}
