import type { TargetedFocusEvent } from 'preact';
import { memo } from 'preact/compat';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { SECTIONS, type Section, writeAddress } from '~/components/dashboard/address.ts';
import type { DashboardData } from '~/components/dashboard/data.ts';
import { say } from '~/lib/locale/say.ts';
import { VIEWS } from './views.tsx';

type Props = { section: Section; data: DashboardData | null };

/** The way between the views, with a figure where something waits. */
export function Rail({ section, data }: Props) {
  const waits = useMemo(() => data && waitsIn(data), [data]);
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => setOpen(false), [section]);
  const leave = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Escape') return;
    event.stopPropagation();
    setOpen(false);
    opener.current?.focus();
  };
  const goOn = ({ currentTarget, relatedTarget }: TargetedFocusEvent<HTMLElement>) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOpen(false);
  };
  return (
    <nav
      class="rail"
      aria-label={say('dashboard_sections')}
      data-open={open}
      onKeyDown={leave}
      onFocusOut={goOn}
    >
      <p class="brand">
        <img src="/icon/32.png" width="20" height="20" alt="" />
        <span>{say('extension_name')}</span>
      </p>
      <button ref={opener} type="button" class="bare all" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('dashboard_sections')}
        <Icon name={open ? 'chevron-up' : 'chevron-down'} />
      </button>
      <ul>
        {SECTIONS.filter((name) => !isHidden(name, data)).map((name) => (
          <Way key={name} name={name} current={name === section} {...waits?.[name]} />
        ))}
        <li class="apart">
          <a href="training.html" target="_blank" rel="noreferrer">
            <Icon name="pen" />
            <span>{say('popup_training')}</span>
          </a>
        </li>
        <li>
          <a href="options.html" target="_blank" rel="noreferrer">
            <Icon name="settings" />
            <span>{say('dashboard_settings')}</span>
          </a>
        </li>
        <li>
          <a href="help.html" target="_blank" rel="noreferrer">
            <Icon name="question" />
            <span>{say('help_title')}</span>
          </a>
        </li>
      </ul>
    </nav>
  );
}

type Waiting = { count: number; among: string | undefined };

function waitsIn(data: DashboardData): Partial<Record<Section, Waiting>> {
  return Object.fromEntries(
    SECTIONS.map((name) => [
      name,
      { count: VIEWS[name].waits?.(data) ?? 0, among: VIEWS[name].among?.(data) },
    ]),
  );
}

/** What is not for everybody is not shown before it is known for whom. */
function isHidden(name: Section, data: DashboardData | null): boolean {
  const { hidden } = VIEWS[name];
  return hidden !== undefined && (data === null || hidden(data));
}

type WayProps = Partial<Waiting> & { name: Section; current: boolean };

/** Drawn anew only where its figure has changed. */
const Way = memo(WayTo);

function WayTo({ name, current, count = 0, among }: WayProps) {
  return (
    <li>
      <a href={writeAddress(name)} aria-current={current ? 'page' : undefined}>
        <Icon name={VIEWS[name].icon} />
        <span>{say(VIEWS[name].title)}</span>
        {count > 0 && (
          <span class="number" title={among}>
            {count}
          </span>
        )}
      </a>
    </li>
  );
}
