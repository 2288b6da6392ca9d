import { sayWhen } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { FactsAsked } from '~/lib/log/triage/decided.ts';

/** The request as plain text: question, place, day and the link; neither the name nor the words of the citizen. */
export function factsText({ question, place, until }: FactsAsked, url: string, now: number): string {
  return [
    say('facts_text_head'),
    question,
    ...(place ? [say('facts_text_place', place)] : []),
    ...(until ? [say('facts_text_until', sayWhen(until, now))] : []),
    say('facts_text_link', url),
  ].join('\n');
}

/** What opens a letter with the request, or the conversation at a link. */
export function writeTo(address: string, text: string): string {
  if (!address.includes('@') || address.startsWith('http')) return address;
  const subject = encodeURIComponent(say('facts_text_subject'));
  return `mailto:${address}?subject=${subject}&body=${encodeURIComponent(text)}`;
}
