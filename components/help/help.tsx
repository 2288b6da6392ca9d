import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { findHelp } from '~/lib/help/find-help.ts';
import { helpIn } from '~/lib/help/topics.ts';
import { language, say } from '~/lib/locale/say.ts';
import { Contents } from './contents.tsx';
import { FoundList } from './found-list.tsx';
import { ParagraphPart } from './paragraph-part.tsx';
import { Trouble } from './trouble.tsx';
import type { TroubleFacts } from './trouble-facts.ts';
import { useAsked } from './use-asked.ts';
import { useHelpKeys } from './use-help-keys.ts';

/** The help: its whole text by topics, or what answers a search; below it the report of a problem. */
export function Help({ readFacts }: { readFacts: () => Promise<TroubleFacts> }) {
  const topics = useMemo(() => helpIn(language()), []);
  const [query, setQuery] = useState('');
  const found = useMemo(() => findHelp(topics, query), [topics, query]);
  const field = useRef<HTMLInputElement>(null);
  const clear = useCallback(() => setQuery(''), []);
  const asked = useAsked(clear);
  const searching = query.trim() !== '';
  useHelpKeys(field, clear);
  return (
    <div class="help">
      <Contents topics={topics} />
      <main>
        <div class="title">
          <h1>{say('help_title')}</h1>
          <span class="ways">
            <a href="feed.html?tour">{say('training_tour_title')}</a>
            <a href="dashboard.html">{say('options_dashboard')}</a>
          </span>
        </div>
        <search class="find">
          <label class="search-field">
            <Icon name="search" />
            <span class="unseen">{say('help_search')}</span>
            <input
              ref={field}
              type="search"
              value={query}
              placeholder={say('help_search')}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
          </label>
          <p class="quiet keys">{say('help_keys')}</p>
        </search>
        {searching ? (
          <FoundList found={found} query={query} onWhole={clear} />
        ) : (
          topics.map(({ id, title, paragraphs }) => (
            <section key={id} id={id} class="topic" tabIndex={-1} aria-labelledby={`${id}-title`}>
              <h2 id={`${id}-title`}>{title}</h2>
              {paragraphs.map((paragraph) => (
                <ParagraphPart key={paragraph.id} paragraph={paragraph} asked={asked === paragraph.id} />
              ))}
            </section>
          ))
        )}
        <Trouble read={readFacts} />
      </main>
    </div>
  );
}
