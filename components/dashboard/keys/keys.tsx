import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import type { DashboardData } from '~/components/dashboard/data.ts';
import { commandsOf } from './commands.ts';
import { giveReason, takeRow, undoLast, writeNote } from './decide.ts';
import { KeyHelp } from './key-help.tsx';
import { Palette } from './palette.tsx';
import { focusFilters, focusSearch, moveRow, visitRow } from './rows.ts';
import { isTyping, type Reason, type Shortcut, shortcutOf } from './shortcut.ts';

type Shown = 'help' | 'commands' | null;

type Props = { data: DashboardData | null; pageName: PageName };

/** The keys of the dashboard, with the window that lists them and the one that leads anywhere. */
export function Keys({ data, pageName }: Props) {
  const [shown, setShown] = useState<Shown>(null);
  const asked = shown === 'commands';
  const commands = useMemo(() => (asked ? commandsOf(data, pageName) : []), [asked, data, pageName]);
  useShortcuts(setShown);
  const close = () => setShown(null);
  if (shown === 'help') return <KeyHelp onClose={close} />;
  return asked ? <Palette commands={commands} onClose={close} /> : null;
}

function useShortcuts(show: (shown: Shown) => void): void {
  // Before the screen is painted: whoever sees a line may press at once.
  useLayoutEffect(() => {
    const actions: Record<Exclude<Shortcut, Reason>, () => void> = {
      next: () => moveRow(1),
      previous: () => moveRow(-1),
      visit: visitRow,
      take: takeRow,
      note: () => void writeNote(),
      undo: undoLast,
      filter: focusFilters,
      search: focusSearch,
      help: () => show('help'),
      commands: () => show('commands'),
    };
    const press = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      if (shortcut === null || isBusy(shortcut, event)) return;
      // A browser has «/» and Ctrl+K for searches of its own.
      event.preventDefault();
      if (typeof shortcut === 'number') void giveReason(shortcut);
      else actions[shortcut]();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [show]);
}

/** Where one types, only what no text is written with is a shortcut; in a window there are none. */
function isBusy(shortcut: Shortcut, { defaultPrevented, target }: KeyboardEvent): boolean {
  if (defaultPrevented || document.querySelector('dialog[open]')) return true;
  return shortcut !== 'commands' && isTyping(target);
}
