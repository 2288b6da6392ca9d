import { commentPersonalSchema, type Delivery, type EventData, eventDataSchemas } from '~/lib/log/event.ts';
import type { PeerChange } from './peer.ts';
import type { PeerWorld } from './world.ts';

type Speech = Pick<PeerWorld, 'say' | 'sayMoment'>;

/** What an event means to an incident system: there has to be an incident, and maybe it changes. */
export type Step = { change: PeerChange | null };

/** The step of one event; null for what is no business of an incident system (coverage, flags, drafts …). */
export function stepOf({ event, personal }: Delivery, world: Speech): Step | null {
  const { type } = event;
  const { say } = world;
  switch (type) {
    case 'comment.seen':
      return { change: null };
    case 'comment.changed': {
      const text = commentPersonalSchema.safeParse(personal).data?.text;
      return text ? { change: { note: say('peer_changed', text) } } : null;
    }
    case 'comment.gone': {
      const { by } = eventDataSchemas[type].parse(event.data);
      return by === 'renamed' ? null : { change: { note: say('peer_gone') } };
    }
    case 'answer.seen':
    case 'answer.changed':
      return { change: answered(eventDataSchemas[type].parse(event.data), world) };
    case 'answer.gone':
      return { change: { note: say('peer_answer_gone'), status: 'in_progress' } };
    case 'duty.set':
      return dutyStep(eventDataSchemas[type].parse(event.data), world);
    case 'outcome.set':
      return outcomeStep(eventDataSchemas[type].parse(event.data), world);
    default:
      return null;
  }
}

function answered(
  { posted, noticedAt, interim }: EventData<'answer.seen'>,
  { say, sayMoment }: Speech,
): PeerChange {
  const at = posted?.at ?? noticedAt;
  if (interim) return { note: say('peer_interim', sayMoment(at)), status: 'interim', firstReplyAt: at };
  return {
    note: say('peer_answered', sayMoment(at)),
    status: 'answered',
    firstReplyAt: at,
    finalReplyAt: at,
  };
}

function dutyStep({ duty }: EventData<'duty.set'>, { say }: Speech): Step | null {
  if (duty === 'none') return { change: { note: say('peer_no_answer_needed'), status: 'rejected' } };
  return { change: null };
}

const SATISFACTION = {
  satisfied: 'satisfied',
  dissatisfied: 'unsatisfied',
  neutral: 'unknown',
  impossible: 'unknown',
} as const;

function outcomeStep({ outcome }: EventData<'outcome.set'>, { say }: Speech): Step | null {
  if (outcome === null) return null;
  const note = say('peer_outcome', say(`triage_outcome_${outcome}`));
  return { change: { note, satisfaction: SATISFACTION[outcome] } };
}
