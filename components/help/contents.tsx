import type { Topic } from '~/lib/help/topics.ts';
import { say } from '~/lib/locale/say.ts';

/** The topics of the help, and the way to the report of a problem. */
export function Contents({ topics }: { topics: readonly Topic[] }) {
  return (
    <nav class="contents" aria-label={say('help_contents')}>
      <ul>
        {topics.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
        <li class="apart">
          <a href="#report">{say('trouble_title')}</a>
        </li>
      </ul>
    </nav>
  );
}
