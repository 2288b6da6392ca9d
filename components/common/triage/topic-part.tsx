import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { TopicShown } from '~/lib/log/topics.ts';
import type { Decide } from './decide.ts';
import { sayTopic, TOPIC_LIST } from './topic-words.ts';

type Props = { of: string; topic: TopicShown; decide: Decide };

/** The suggested topic as a chip: one choice corrects it, and teaches. */
export function TopicPart({ of, topic, decide }: Props) {
  const { told, busy, run } = useAction();
  return (
    <section class="triage-part">
      <label class="triage-line">
        <span>{say('triage_topic')}</span>
        <select
          disabled={busy}
          value={topic.topic}
          onChange={(event) => {
            const chosen = TOPIC_LIST.find((one) => one === event.currentTarget.value);
            if (chosen) void run(() => decide([of], { kind: 'topic', topic: chosen }), '');
          }}
        >
          {TOPIC_LIST.map((one) => (
            <option key={one} value={one}>
              {sayTopic(one)}
            </option>
          ))}
        </select>
      </label>
      <p class="quiet">{say(`triage_topic_by_${topic.by}`)}</p>
      <Message told={told} />
    </section>
  );
}
