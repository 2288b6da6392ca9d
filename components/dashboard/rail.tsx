import { Icon } from '~/components/common/icon.tsx';
import type { IconName } from '~/components/common/icon-paths.ts';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import { SECTIONS, type Section, sectionAddress } from './address.ts';

const LOOKS: Record<Section, { name: MessageKey; icon: IconName }> = {
  queue: { name: 'dashboard_queue', icon: 'list' },
  log: { name: 'dashboard_journal', icon: 'journal' },
  server: { name: 'dashboard_server', icon: 'server' },
};

type Props = { section: Section; figures: Partial<Record<Section, number>> };

/** The way between the sections, with a figure where something waits. */
export function Rail({ section, figures }: Props) {
  return (
    <nav class="rail" aria-label={say('dashboard_sections')}>
      <p class="brand">
        <img src="/icon/32.png" width="20" height="20" alt="" />
        <span>{say('extension_name')}</span>
      </p>
      <ul>
        {SECTIONS.map((name) => (
          <li key={name}>
            <a href={sectionAddress(name)} aria-current={name === section ? 'page' : undefined}>
              <Icon name={LOOKS[name].icon} />
              <span>{say(LOOKS[name].name)}</span>
              {(figures[name] ?? 0) > 0 && <span class="number">{figures[name]}</span>}
            </a>
          </li>
        ))}
        <li class="apart">
          <a href="options.html" target="_blank" rel="noreferrer">
            <Icon name="settings" />
            <span>{say('dashboard_settings')}</span>
          </a>
        </li>
      </ul>
    </nav>
  );
}
