import { say } from '~/lib/locale/say.ts';
import { OpenPanel } from './open-panel.tsx';
import type { PanelProps } from './panel-props.ts';
import { Tab } from './tab.tsx';

/** The docked panel, or its tab with one figure when folded. */
export function Panel(props: PanelProps) {
  if (props.retired) return <Retired top={props.top ?? 0} />;
  return props.open ? <OpenPanel {...props} /> : <Tab {...props} />;
}

function Retired({ top }: { top: number }) {
  return (
    <p class="retired" style={{ top: `${top}px` }}>
      {say('panel_retired')}
    </p>
  );
}
