import { Icon, type IconName } from '~/components/training/sandbox/vk/icons.tsx';

/** The right-hand menu that only managers of a community see. */
export function ManageMenu({ href, id }: { href: string; id: string }) {
  const group = id.slice(1);
  const items: [string, IconName, string, string][] = [
    ['manage', 'manage', 'Управление', `${href}?act=edit`],
    ['gim', 'messages', 'Сообщения', `/gim${group}`],
    ['comments', 'comment', 'Комментарии', `${href}?act=activity`],
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
