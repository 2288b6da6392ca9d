import { ClaimNote } from '~/components/common/claim-note.tsx';
import { flagView } from '~/components/common/flag-view.ts';
import { Icon } from '~/components/common/icon.tsx';
import { clockDrawing } from '~/components/common/icon-paths.ts';
import { claimView } from '~/components/common/say-claim.ts';
import { stateView } from '~/components/common/state-view.ts';
import { aimedAt } from '~/lib/comment/aim.ts';
import type { TeamView } from '~/lib/comment/claim.ts';
import type { Flood } from '~/lib/comment/flood.ts';
import { clockFields } from '~/lib/locale/clock-fields.ts';
import { language, say } from '~/lib/locale/say.ts';
import type { QueueItem, Verdict } from '~/lib/log/verdict.ts';
import { FloodCard } from './flood-card.tsx';
import { SaidText } from './said-text.tsx';

type Props = {
  items: QueueItem[];
  /** Many equal comments: each stands in its card, not in a line of its own. */
  floods: readonly Flood[];
  /** What a line says of its comment first: how it stands, or what is flagged. */
  half: 'state' | 'form';
  /** Names the page of a line, where several are in sight. */
  pageName: ((page: string) => string) | null;
  /** True where obscene words stay unreadable until the pointer or the focus comes. */
  blur: boolean;
  /** Who answers what; null before the background told. */
  team?: TeamView | null | undefined;
  /** What is decided about a comment of this page; undefined while nothing is. */
  verdict(key: string): Verdict | undefined;
  onJump(key: string): boolean;
  /** Leads to the steps of a removal by a rule. */
  onRemove(key: string): void;
};

/** The queue, most urgent first; a line leads to its comment on this page or on its own. */
export function QueueList({ items, floods, half, pageName, blur, team, verdict, onJump, onRemove }: Props) {
  const folded = new Set(floods.flatMap(({ said }) => said.map(({ key }) => key)));
  return (
    <ol class="queue">
      {floods.map((flood) => (
        <FloodCard key={flood.said.at(-1)?.key} {...{ flood, blur, verdict, onJump, onRemove }} />
      ))}
      {items
        .filter(({ key }) => !folded.has(key))
        .map((item) => (
          <li key={item.key}>
            <a
              href={aimedAt(item)}
              onClick={(event) => {
                if (onJump(item.key)) event.preventDefault();
              }}
            >
              <QueueLine {...{ item, half, pageName, blur, team }} />
            </a>
          </li>
        ))}
    </ol>
  );
}

type LineProps = { item: QueueItem } & Pick<Props, 'half' | 'pageName' | 'blur' | 'team'>;

function QueueLine({ item, half, pageName, blur, team }: LineProps) {
  return (
    <>
      {half === 'form' ? <FormLine item={item} /> : <StateLine item={item} />}
      <span class="text">
        {item.text ? <SaidText text={item.text} flags={blur ? item.flags : []} /> : say('panel_no_text')}
      </span>
      <span class="who quiet">
        {pageName && `${pageName(item.page)} · `}
        {item.authorName} · {item.postedAt ? sayMoment(item.postedAt) : say('panel_time_unknown')}
      </span>
      <ClaimNote claim={claimView(team, item.key, Date.now())} />
    </>
  );
}

function StateLine({ item }: { item: QueueItem }) {
  const view = stateView(item, Date.now());
  const drawing = view.share !== null && view.icon === 'clock' ? clockDrawing(view.share) : undefined;
  return (
    <span class="state" data-tone={view.tone} data-shape={view.shape}>
      <Icon name={view.icon} {...(drawing && { drawing })} />
      {view.words}
    </span>
  );
}

function FormLine({ item }: { item: QueueItem }) {
  const view = flagView(item);
  return (
    view && (
      <span class="state" data-tone={view.tone}>
        <Icon name={view.icon} />
        {view.words}
      </span>
    )
  );
}

/** «10:24» today, «21 ноя, 10:24» on another day. */
function sayMoment(iso: string): string {
  const date = new Date(iso);
  const today = date.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(language(), {
    ...(today ? {} : { day: 'numeric', month: 'short' }),
    ...clockFields(),
  }).format(date);
}
