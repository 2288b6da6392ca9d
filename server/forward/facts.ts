import type { IncidentFacts } from '~/lib/comment/incident-facts.ts';
import { type Delivery, type EventData, eventDataSchemas } from '~/lib/log/event.ts';
import { type DutyPreset, dutyOf } from '~/lib/triage/duty.ts';
import { urgentWords } from '~/lib/triage/urgency.ts';
import type { Incident } from '~/server/incident/incident.ts';

type About = EventData<'comment.seen'>;
type Decided = { duty: EventData<'duty.set'>['duty']; track: EventData<'track.set'>['track'] | null };

/** Statuses in which nobody has answered yet. */
const UNANSWERED: ReadonlySet<Incident['status']> = new Set(['new', 'assigned', 'in_progress', 'approval']);

/**
 * What an incident system is told of a comment, as it is known now: by the very rules by which a device decides whether
 * an answer is owed. Of words that were erased only what they had come to is used.
 * @param deliveries all events about the comment. @param preset who must be answered in this team.
 * @returns null for what an official page wrote and for what no device told of.
 */
export function factsOf(
  incident: Incident,
  deliveries: readonly Delivery[],
  preset: DutyPreset,
): IncidentFacts | null {
  const about = aboutOf(deliveries);
  if (about?.voice !== 'citizen') return null;
  const decided = decidedIn(deliveries);
  const owed = decided.duty === 'must' || machineDuty(incident, about, preset) === 'must';
  return {
    key: incident.ext_key,
    network: incident.platform,
    page: incident.page ?? '',
    url: incident.source_url ?? '',
    text: incident.text ?? '',
    authorName: incident.author?.name ?? '',
    postedAt: incident.published_at,
    detectedAt: incident.detected_at,
    owed,
    open:
      owed &&
      (decided.duty ?? 'must') === 'must' &&
      incident.gone_at === null &&
      UNANSWERED.has(incident.status),
    urgent: decided.track ? decided.track === 'emergency' : isUrgent(incident, about),
  };
}

/** The content as the newest event told it. */
function aboutOf(deliveries: readonly Delivery[]): About | null {
  const told = newestFirst(deliveries).find(({ event: { type } }) => isContent(type));
  return told ? eventDataSchemas['comment.seen'].parse(told.event.data) : null;
}

function isContent(type: string): boolean {
  return type === 'comment.seen' || type === 'comment.changed';
}

/** What people decided last. */
function decidedIn(deliveries: readonly Delivery[]): Decided {
  const newest = newestFirst(deliveries);
  const duty = newest.find(({ event }) => event.type === 'duty.set');
  const track = newest.find(({ event }) => event.type === 'track.set');
  return {
    duty: duty ? eventDataSchemas['duty.set'].parse(duty.event.data).duty : null,
    track: track ? eventDataSchemas['track.set'].parse(track.event.data).track : null,
  };
}

function newestFirst(deliveries: readonly Delivery[]): Delivery[] {
  return [...deliveries].sort((one, other) => other.event.at.localeCompare(one.event.at));
}

function machineDuty({ text }: Incident, { erased, attachments }: About, preset: DutyPreset) {
  if (erased) return erased.duty;
  // Nobody knows what was asked, so nobody is asked to answer.
  return text === null ? 'courtesy' : dutyOf(text, attachments, preset).duty;
}

function isUrgent({ text }: Incident, { erased }: About): boolean {
  return erased ? erased.urgent : text !== null && urgentWords(text) !== null;
}
