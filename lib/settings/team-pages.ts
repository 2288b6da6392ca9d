import type { PageSetting } from './schema.ts';

/** What a page has of its own for everybody, whoever gave the page out. */
const PERSONAL = ['by', 'off', 'contacts', 'blurObscene'] as const;

/** What a supervisor may give out with a page; what is left out each adds for oneself. */
const GIVEN = ['rules', 'ladder', 'vulgar', 'facts'] as const;

/** True when both are the same community. */
export function isSamePage(one: Named, other: Named): boolean {
  return one.network === other.network && one.owner === other.owner;
}

type Named = Pick<PageSetting, 'network' | 'owner'>;

/** A page as it is given out: without what everybody keeps for oneself. */
export function pageToGive(page: PageSetting): PageSetting {
  const { by: _by, contacts: _contacts, blurObscene: _blur, ...rest } = page;
  return { ...rest, by: 'file', off: false };
}

/** Own pages with those of the team over them: a page of the team is moderated, and what it says goes before the own. */
export function pagesOfBoth(own: readonly PageSetting[], team: readonly PageSetting[]): PageSetting[] {
  const other = own.filter((page) => !team.some((given) => isSamePage(given, page)));
  return [
    ...team.map((given) =>
      over(
        own.find((page) => isSamePage(page, given)),
        given,
      ),
    ),
    ...other,
  ];
}

function over(own: PageSetting | undefined, given: PageSetting): PageSetting {
  if (!own) return given;
  const personal = Object.fromEntries(
    PERSONAL.filter((field) => field !== 'off' && own[field] !== undefined).map((field) => [
      field,
      own[field],
    ]),
  );
  return {
    ...own,
    ...given,
    ...personal,
    slug: given.slug ?? own.slug,
    name: given.name ?? own.name,
    off: false,
  };
}

/** Pages as a person changed them, apart again: what stays on this device and what the whole team would get. */
export function splitPages(
  next: readonly PageSetting[],
  own: readonly PageSetting[],
  team: readonly PageSetting[],
): { own: PageSetting[]; team: PageSetting[] } {
  const before = pagesOfBoth(own, team);
  const givenIn = (page: PageSetting) => team.find((given) => isSamePage(given, page));
  const kept = own.filter((page) => givenIn(page) && !next.some((other) => isSamePage(other, page)));
  return {
    own: [
      ...next.flatMap((page) => {
        const given = givenIn(page);
        return given ? ownPart(page, given, own) : [page];
      }),
      ...kept,
    ],
    team: next.flatMap((page) => {
      const given = givenIn(page);
      if (!given) return [];
      const shown = before.find((other) => isSamePage(other, page));
      return shown && isAlike(pageToGive(shown), pageToGive(page)) ? [given] : [pageToGive(page)];
    }),
  };
}

/** What a person has of one's own for a page of the team; off, so that the page goes when the team's settings go. */
function ownPart(page: PageSetting, given: PageSetting, own: readonly PageSetting[]): PageSetting[] {
  const known = own.find((other) => isSamePage(other, page));
  const free = GIVEN.filter((field) => given[field] === undefined);
  const fields = (['contacts', 'blurObscene', ...free] as const).filter((field) => page[field] !== undefined);
  if (!known && fields.length === 0) return [];
  const { network, owner, slug, name } = page;
  const base: PageSetting = known ?? { network, owner, slug, name, by: 'user', off: true };
  return [{ ...base, ...Object.fromEntries(fields.map((field) => [field, page[field]])) }];
}

function isAlike(one: PageSetting, other: PageSetting): boolean {
  const sorted = (page: PageSetting) =>
    JSON.stringify(Object.entries(page).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}
