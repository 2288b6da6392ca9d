import { Icon } from '~/components/training/sandbox/vk/icons.tsx';
import { actor } from '~/components/training/sandbox/vk/world.ts';
import { face, useWorld } from './world.ts';

/** The network's bar on top. */
export function Header() {
  const world = useWorld();
  const me = actor(world, world.live.town.me.vk);
  return (
    <header id="page_header_cont" className="vkitHeader">
      <div className="vkitHeader__in">
        <a className="vkitHeader__logo" href="/gorod" aria-label="ВКонтакте">
          <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
            <rect width="28" height="28" rx="8" fill="#07f" />
            <path
              d="M14.900 19.600c-5.700 0-9-3.900-9.100-10.400h2.900c.1 4.800 2.200 6.800 3.900 7.200V9.200h2.700v4.100c1.600-.2 3.400-2 4-4.100h2.700c-.4 2.500-2.300 4.300-3.600 5.100 1.300.6 3.400 2.200 4.200 5.300h-3c-.6-2-2.200-3.500-4.300-3.700v3.700z"
              fill="#fff"
            />
          </svg>
          <b>ВКОНТАКТЕ</b>
        </a>
        <label className="vkitHeader__search">
          <Icon name="search" size={16} />
          <input type="search" placeholder="Поиск" aria-label="Поиск" />
        </label>
        <span className="vkitHeader__bell">
          <Icon name="bell" size={24} />
        </span>
        <span className="vkitHeader__bell">
          <Icon name="music" size={24} />
        </span>
        <button
          type="button"
          className="vkitHeader__me"
          data-testid="header-profile-menu-button"
          aria-label={me.name}
        >
          <img className="vkitAvatar vkitAvatar--small" src={face(me.key)} alt="" />
        </button>
      </div>
    </header>
  );
}
