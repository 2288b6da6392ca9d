import type { Verdict } from '~/lib/log/verdict.ts';
import type { PanelState } from './panel-state.ts';

/** What the panel shows, whether it is open, and what its controls do. */
export type PanelProps = PanelState & {
  open: boolean;
  retired: boolean;
  /** Top of the folded tab, px; null while the panel is open. */
  top: number | null;
  onOpen(): void;
  onClose(): void;
  onJump(key: string, half: 'state' | 'form'): boolean;
  /** What is decided about a comment of this page; undefined while nothing is. */
  verdict(key: string): Verdict | undefined;
  onRemove(key: string): void;
  onQueue(): void;
  onLoad(): void;
  onStop(): void;
  report(): Promise<string>;
};
