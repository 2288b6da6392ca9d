import { SECTIONS, writeAddress } from '~/components/dashboard/address.ts';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import type { DashboardData } from '~/components/dashboard/data.ts';
import { queueAddress, readQueuePlace } from '~/components/dashboard/queue/queue-place.ts';
import { VIEWS } from '~/components/dashboard/views/views.tsx';
import { say } from '~/lib/locale/say.ts';

/** A place to go to; `href` is an address of the dashboard or another page of the extension. */
export type Command = { name: string; href: string };

/** Everything that can be gone to by its name: the saved views, the sections, what burns, the queue of each page, the settings. */
export function commandsOf(data: DashboardData | null, pageName: PageName): Command[] {
  const anywhere = readQueuePlace(new URLSearchParams());
  const views = SECTIONS.filter((section) => data && !VIEWS[section].hidden?.(data)).map((section) => ({
    name: say(VIEWS[section].title),
    href: writeAddress(section),
  }));
  const slices = (['overdue', 'burning', 'urgent', 'held', 'promised', 'outcome', 'unknown'] as const).map(
    (slice) => ({
      name: `${say('dashboard_queue')}: ${say(`dashboard_slice_${slice}`)}`,
      href: queueAddress({ ...anywhere, slice }),
    }),
  );
  const pages = (data?.pages ?? []).map((page) => ({
    name: `${say('dashboard_queue')}: ${say(page.startsWith('vk:') ? 'common_vk_short' : 'common_ok_short')} ${pageName(page)}`,
    href: queueAddress({ ...anywhere, page }),
  }));
  const saved = (data?.views ?? []).map(({ name, address }) => ({
    name: `${say('views_one')}: ${name}`,
    href: address,
  }));
  return [
    ...saved,
    ...views,
    ...slices,
    ...pages,
    { name: say('dashboard_settings'), href: 'options.html' },
    { name: say('help_title'), href: 'help.html' },
    { name: say('trouble_title'), href: 'help.html#report' },
  ];
}

/** The commands in whose name each of the typed words begins a word, in their order. */
export function matching(commands: readonly Command[], typed: string): Command[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return commands.filter(({ name }) => {
    const own = fold(name).split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => own.some((part) => part.startsWith(word)));
  });
}

function fold(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
}
