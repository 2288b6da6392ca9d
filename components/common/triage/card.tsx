import type { TriageLook } from '~/lib/log/triage/triage-look.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import { AnswerPart } from './answer-part.tsx';
import { ClockPart } from './clock-part.tsx';
import type { Decide } from './decide.ts';
import { DutyPart } from './duty-part.tsx';
import { FactsPart } from './facts-part.tsx';
import type { AskFacts } from './facts-ways.tsx';
import { type AskFields, FieldsPart } from './fields-part.tsx';
import { PassPart } from './pass-part.tsx';
import { PromisePart } from './promise-part.tsx';
import { TopicPart } from './topic-part.tsx';

type Props = {
  verdict: Verdict;
  /** Null until the background answered. */
  look: TriageLook | null;
  decide: Decide;
  /** What a request for facts about a comment begins with. */
  askFacts: AskFacts;
  /** The fields of a comment in the order of the incident system. */
  askFields: AskFields;
  /** Epoch ms. */
  now: number;
};

/** Everything a person can decide about one comment without answering it; the same on the page and on the dashboard. */
export function TriageCard({ verdict, look, decide, askFacts, askFields, now }: Props) {
  const { triage, key } = verdict;
  if (!triage) return null;
  return (
    <div class="triage" key={key}>
      <PassPart verdict={verdict} triage={triage} contacts={look?.contacts ?? ''} decide={decide} now={now} />
      <DutyPart of={key} triage={triage} alike={look?.alike ?? []} decide={decide} />
      <PromisePart of={key} triage={triage} decide={decide} now={now} />
      <AnswerPart verdict={verdict} triage={triage} decide={decide} now={now} />
      <ClockPart verdict={verdict} triage={triage} decide={decide} now={now} />
      <FactsPart verdict={verdict} decide={decide} ask={askFacts} now={now} />
      {look && <TopicPart of={key} topic={look.topic} decide={decide} />}
      <FieldsPart of={key} ask={askFields} />
    </div>
  );
}
