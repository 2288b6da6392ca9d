import { Icon } from '~/components/common/icon.tsx';
import { say } from '~/lib/locale/say.ts';

type Props = {
  chosen: boolean;
  href: string;
  name: string;
  mark?: string | undefined;
  count?: number | string | undefined;
  /** True for one of several of which one always stands: it cannot be taken off. */
  choice?: boolean;
};

/** A filter as a link, in a list of them: a chosen one leads back to the view without it. */
export function Chip({ chosen, href, name, mark, count, choice = false }: Props) {
  return (
    <li>
      <a class="chip" href={href} aria-current={chosen ? 'true' : undefined}>
        {mark && <span class="network">{mark}</span>}
        <span class="chip-name">{name}</span>
        {count !== undefined && <span class="number quiet">{count}</span>}
        {chosen && !choice && <Icon name="close" />}
        {chosen && !choice && <span class="unseen">{say('dashboard_filter_off')}</span>}
      </a>
    </li>
  );
}
