import type { ComponentChildren } from 'preact';
import { Icon } from '~/components/common/icon.tsx';
import type { IconName } from '~/components/common/icon-paths.ts';

type Props = { icon: IconName; title: string; children?: ComponentChildren };

/** What stands where a table would: why there is none, and the one thing to do about it. */
export function Blank({ icon, title, children }: Props) {
  return (
    <section class="blank">
      <span class="blank-icon">
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
