import { useEffect, useRef } from 'preact/hooks';
import { Section } from '~/components/common/section.tsx';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { PageSetting } from '~/lib/settings/schema.ts';
import { PageFacts } from './page-facts.tsx';

type Props = {
  pages: readonly PageSetting[];
  /** `YYYY-MM-DD` in the zone of the territory. */
  today: string;
  onChange: (page: PageSetting) => Promise<Outcome>;
};

/** Phones, hours and links that answers need again and again, page by page. */
export function Facts({ pages, today, onChange }: Props) {
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
          <PageFacts
            key={`${page.network}:${page.owner}`}
            page={page}
            others={pages}
            today={today}
            onChange={onChange}
          />
        ))}
      </Section>
    </div>
  );
}
