import { useState } from 'preact/hooks';
import { Icon, type IconName } from '~/components/training/sandbox/vk/icons.tsx';
import { actor } from '~/components/training/sandbox/vk/world.ts';
import { currentTheme, keepTheme } from '~/tests/replica/client/theme.ts';
import { paintTheme } from './theme.ts';
import { useWorld } from './world.ts';

const ITEMS: [IconName, string][] = [
  ['feed', 'Лента'],
  ['messages', 'Мессенджер'],
  ['calls', 'Звонки'],
  ['friends', 'Друзья'],
  ['groups', 'Сообщества'],
  ['photos', 'Фотографии'],
  ['music', 'Музыка'],
  ['video', 'Видео'],
];

/** Left column: the network's menu and, at its end, the strip that tells what this is. */
export function LeftMenu() {
  const world = useWorld();
  const me = actor(world, world.live.town.me.vk);
  return (
    <div className="vkitLeft">
      <nav data-testid="leftmenu">
        <ul>
          <Item id="l_pr" icon="profile" title="Профиль" href={me.href} />
          {ITEMS.map(([icon, title]) => (
            <Item key={title} icon={icon} title={title} href={title === 'Сообщества' ? '/gorod' : '/feed'} />
          ))}
        </ul>
      </nav>
      <Strip />
    </div>
  );
}

function Item(props: { id?: string; icon: IconName; title: string; href: string }) {
  return (
    <li id={props.id} data-testid="leftmenuitem">
      <a href={props.href}>
        <Icon name={props.icon} />
        <span>{props.title}</span>
      </a>
    </li>
  );
}

function Strip() {
  const [theme, setTheme] = useState(currentTheme);
  const other = theme === 'light' ? 'dark' : 'light';
  const change = () => {
    keepTheme(other);
    paintTheme(other);
    setTheme(other);
  };
  return (
    <aside className="replica-strip">
      <b>Учебная копия. Не ВКонтакте</b>
      <a href="/gorod">Записи</a>
      <a href="https://ok.ru/gorod">Одноклассники</a>
      <button type="button" onClick={change}>
        {theme === 'light' ? 'Тёмная тема' : 'Светлая тема'}
      </button>
    </aside>
  );
}
