import { useEffect, useRef } from 'preact/hooks';
import { type Given, GivenPart } from '~/components/common/given.tsx';
import { Section } from '~/components/common/section.tsx';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { PageSetting } from '~/lib/settings/schema.ts';
import { PageFacts } from './page-facts.tsx';

type Props = {
  pages: readonly PageSetting[];
  /** `YYYY-MM-DD` in the zone of the territory. */
  today: string;
  /** Whether the team prescribes the facts of a page. */
  given?: (page: PageSetting) => Given | null;
  onChange: (page: PageSetting) => Promise<Outcome>;
};

/** Phones, hours and links that answers need again and again, page by page. */
export function Facts({ pages, today, given = () => null, onChange }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The page is drawn after the address was followed.
    if (window.location.hash === '#facts') place.current?.scrollIntoView({ block: 'start' });
  }, []);
  if (pages.length === 0) return null;
  return (
    <div ref={place}>
      <Section id="facts" title={say('options_facts')} note={say('options_facts_note')}>
        {pages.map((page) => (
          <GivenPart key={`${page.network}:${page.owner}`} given={given(page)}>
            <PageFacts page={page} others={pages} today={today} onChange={onChange} />
          </GivenPart>
        ))}
      </Section>
    </div>
  );
}
