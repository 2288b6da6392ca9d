import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

type Props = {
  icon: IconName;
  /** What it does: the hint under the pointer, and by it the name, which a screen reader so says once. */
  name: string;
  /** Class of the sheet around it. */
  look: string;
  onPress(): void;
};

/** A button that shows an icon alone. */
export function IconButton({ icon, name, look, onPress }: Props) {
  return (
    <button type="button" class={look} title={name} onClick={onPress}>
      <Icon name={icon} />
    </button>
  );
}
