import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { say } from '~/lib/locale/say.ts';

type Props = { page: string; pageName: PageName };

/** Name of a page with its network: the same administration has a page on each. */
export function PageCell({ page, pageName }: Props) {
  const vk = page.startsWith('vk:');
  return (
    <span class="line" title={`${pageName(page)} · ${say(vk ? 'common_vk' : 'common_ok')}`}>
      <span class="network">{say(vk ? 'common_vk_short' : 'common_ok_short')}</span> {pageName(page)}
    </span>
  );
}

/** The same as words: «ВК Администрация города». */
export function sayPage(page: string, pageName: PageName): string {
  return `${say(page.startsWith('vk:') ? 'common_vk_short' : 'common_ok_short')} ${pageName(page)}`;
}
