import type { PageIdentity } from '~/lib/comment/sighting.ts';
import { reach } from './connection.ts';

/** A feed is endless; pages after these are asked about when they move up. */
const PAGES_A_LOOK = 30;

/**
 * Chooses the moderated pages among those whose posts stand in a feed: those that the background knows as
 * moderated. Each is asked about once, and again after `forget`.
 */
export function createFeedChoice() {
  const answers = new Map<string, boolean>();

  const isModerated = async (page: PageIdentity): Promise<boolean> => {
    const known = answers.get(page.owner);
    if (known !== undefined) return known;
    const answer = await reach('page.shown', { page, manages: false, url: location.href });
    if (answer) answers.set(page.owner, answer.moderated);
    return answer?.moderated ?? false;
  };

  return {
    async choose(pages: PageIdentity[]): Promise<PageIdentity[]> {
      const chosen: PageIdentity[] = [];
      for (const page of pages.slice(0, PAGES_A_LOOK)) if (await isModerated(page)) chosen.push(page);
      return chosen;
    },
    /** The settings changed. */
    forget: () => answers.clear(),
  };
}
