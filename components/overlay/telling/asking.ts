import type { PageIdentity } from '~/lib/comment/sighting.ts';
import type { OverlayView } from '~/lib/messages/table.ts';
import { readableFields } from '~/lib/sites/readable-selector.ts';
import type { Reading } from '~/lib/sites/reading.ts';
import type { Site } from '~/lib/sites/site.ts';
import { reach } from './connection.ts';

type Listener = {
  /** Nobody answered. */
  lost(): void;
  /** How things are to be shown on the page in sight. */
  view(view: OverlayView): void;
  /** Other selectors are in force: everything has to be read anew, as on a fresh page. */
  selectors(): void;
  /** The page of this address, where the markup itself does not tell it. */
  page(page: PageIdentity): void;
};

/** Asks the background what it knows of the page in sight: once for each page, and again after `forget`. */
export function createAsking(site: Site, heard: Listener) {
  let view: OverlayView | null = null;
  let asked = '';
  let strangeAt = '';
  let checksum: string | null = null;

  const takeSelectors = (imported: OverlayView['selectors']) => {
    if ((imported?.checksum ?? null) === checksum) return;
    checksum = imported?.checksum ?? null;
    site.markup.use(imported && readableFields(imported.fields));
    heard.selectors();
  };

  return {
    view: () => view,
    /** True when the page is moderated; false, too, while nobody answers. */
    async isModerated({ page, manages }: Reading): Promise<boolean> {
      const question = `${page.owner} ${manages}`;
      if (question === asked && view) return view.moderated;
      const answer = await reach('page.shown', { page, manages, url: location.href });
      if (!answer) {
        heard.lost();
        return false;
      }
      view = answer;
      asked = question;
      heard.view(answer);
      takeSelectors(answer.selectors);
      return answer.moderated;
    },
    /** Where no page is found the settings or an imported set may know better: asked once for each address. */
    async strange(): Promise<void> {
      const url = new URL(location.href);
      if (strangeAt === url.href || site.place(url).kind === 'other') return;
      strangeAt = url.href;
      const answer = await reach('page.shown', { page: null, manages: false, url: url.href });
      if (!answer) {
        strangeAt = '';
        return;
      }
      takeSelectors(answer.selectors);
      if (answer.known) heard.page(answer.known);
    },
    /** The panel was folded or opened. */
    fold(folded: boolean) {
      if (view) view = { ...view, folded };
      void reach('panel.fold', { folded });
    },
    /** No page is in sight any more. */
    leave() {
      view = null;
      asked = '';
    },
    /** The settings changed. */
    forget() {
      asked = '';
      strangeAt = '';
    },
  };
}
