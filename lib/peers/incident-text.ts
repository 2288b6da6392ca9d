import type { IncidentFacts } from '~/lib/comment/incident-facts.ts';
import type { PeerWorld } from './world.ts';

/** The subject of an incident: the words of the comment on one line. @param longest code points the system takes. */
export function subjectOf(
  { text, urgent }: IncidentFacts,
  longest: number,
  { say }: Pick<PeerWorld, 'say'>,
): string {
  const words = text.replace(/\s+/gu, ' ').trim() || say('peer_no_text');
  const subject = [...(urgent ? `${say('peer_urgent')} ${words}` : words)];
  return subject.length > longest ? `${subject.slice(0, longest - 1).join('')}…` : subject.join('');
}

/** The words of a comment and where it stands; with the name of its author where that may go along. */
export function describeIncident({ text, url, authorName }: IncidentFacts, authors: boolean): string {
  return [text, authors && authorName, url].filter(Boolean).join('\n\n');
}
