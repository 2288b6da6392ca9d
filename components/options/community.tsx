import { say } from '~/lib/locale/say.ts';
import type { OfficialSetting } from '~/lib/settings/schema.ts';
import { pageAddress } from '~/lib/sites/page-address.ts';

/** What tells a community from the one of the same name on another network: «Газета, ВКонтакте». */
export function sayCommunity({ network, owner, slug, name }: OfficialSetting): string {
  return `${name ?? slug ?? owner}, ${say(network === 'vk' ? 'common_vk' : 'common_ok')}`;
}

type Props = { community: OfficialSetting; note?: string };

/** A community by its name, with what tells it from another of the same name. */
export function Community({ community, note }: Props) {
  const { network, owner, slug, name } = community;
  const address = pageAddress({ network, owner, slug });
  const parts = [say(network === 'vk' ? 'common_vk' : 'common_ok'), slug, owner, note];
  return (
    <div class="community">
      <a href={address} target="_blank" rel="noreferrer">
        {name ?? slug ?? owner}
      </a>
      <p class="quiet">{parts.filter(Boolean).join(' · ')}</p>
    </div>
  );
}
