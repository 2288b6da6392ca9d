import type { Actor } from '~/tests/replica/settle.ts';
import { Icon, type IconName } from './icons.tsx';

/** The right-hand menu that only managers of a community see. */
export function ManageMenu({ owner }: { owner: Actor }) {
  const group = owner.id.slice(1);
  const items: [string, IconName, string, string][] = [
    ['manage', 'manage', 'Управление', `${owner.href}?act=edit`],
    ['gim', 'messages', 'Сообщения', `/gim${group}`],
    ['comments', 'comment', 'Комментарии', `${owner.href}?act=activity`],
    ['mentions', 'bell', 'Упоминания', `/feed?section=mentions&obj=-${group}`],
    ['stats', 'stats', 'Статистика', `/stats?gid=${group}`],
  ];
  return (
    <section className="vkitCard vkitManage">
      {items.map(([name, icon, title, href]) => (
        <a key={name} data-testid={`group_manage_menu_${name}`} href={href}>
          <Icon name={icon} />
          {title}
        </a>
      ))}
    </section>
  );
}
