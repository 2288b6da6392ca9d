import type { Paragraph } from '~/lib/help/topics.ts';
import { say } from '~/lib/locale/say.ts';
import { sayCode } from '~/lib/locale/texts.ts';
import { Marked } from './marked.tsx';

type Props = {
  paragraph: Paragraph;
  /** True when the address names it. */
  asked?: boolean;
  /** The topic it stands in, where it stands without it. */
  topic?: string;
  /** What was searched for. */
  query?: string;
};

/** One paragraph; that of an error begins with its code and ends with the way to a report. */
export function ParagraphPart({ paragraph, asked = false, topic, query = '' }: Props) {
  const { id, title, text, code } = paragraph;
  return (
    <article id={id} tabIndex={-1} aria-labelledby={`${id}-title`} data-asked={asked || undefined}>
      {topic && <p class="quiet of">{topic}</p>}
      <h3 id={`${id}-title`}>
        {code !== null && <span class="code">{sayCode(code)}</span>}
        <a href={`#${id}`}>
          <Marked text={title} query={query} />
        </a>
      </h3>
      {text.map((line) => (
        <p key={line}>
          <Marked text={line} query={query} />
        </p>
      ))}
      {code !== null && (asked || topic !== undefined) && (
        <p>
          <a href="#report">{say('trouble_title')}</a>
        </p>
      )}
    </article>
  );
}
