import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { TopicShown } from '~/lib/log/triage/topics.ts';
import { TOPICS } from '~/lib/triage/topics.ts';
import type { Decide } from './decide.ts';
import { sayTopic } from './topic-words.ts';

type Props = { of: string; topic: TopicShown; decide: Decide };

/** The suggested topic as a chip among the others: one press corrects it or says that it is right, and teaches. */
export function TopicPart({ of, topic, decide }: Props) {
  const { told, busy, run } = useAction();
  return (
    <section class="triage-part">
      <h3 id="triage-topic">{say('triage_topic')}</h3>
      <fieldset class="triage-choice triage-topics" aria-labelledby="triage-topic">
        {TOPICS.map((one) => (
          <button
            key={one}
            type="button"
            disabled={busy}
            aria-pressed={topic.by !== 'nothing' && one === topic.topic}
            onClick={() => void run(() => decide([of], { kind: 'topic', topic: one }), '')}
          >
            {sayTopic(one)}
          </button>
        ))}
      </fieldset>
      <p class="quiet">{say(`triage_topic_by_${topic.by}`)}</p>
      <Message told={told} />
    </section>
  );
}
