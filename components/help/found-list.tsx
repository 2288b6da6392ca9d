import type { Found } from '~/lib/help/find-help.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import { ParagraphPart } from './paragraph-part.tsx';

type Props = { found: readonly Found[]; query: string; onWhole: () => void };

/** What answers a search, best first, or what to do when nothing does. */
export function FoundList({ found, query, onWhole }: Props) {
  return (
    <section class="found" aria-labelledby="found-title">
      <h2 id="found-title" class="unseen">
        {say('help_search')}
      </h2>
      <p class="quiet" role="status">
        {found.length > 0 ? sayCount('help_found', found.length) : say('help_none')}
      </p>
      {found.length === 0 && <p>{say('help_none_note')}</p>}
      {found.map(({ topic, paragraph }) => (
        <ParagraphPart key={paragraph.id} paragraph={paragraph} topic={topic} query={query} />
      ))}
      <p class="row">
        <button type="button" onClick={onWhole}>
          {say('help_whole')}
        </button>
        <a href="#report">{say('trouble_title')}</a>
      </p>
    </section>
  );
}
