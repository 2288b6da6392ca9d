import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ErrorText } from '~/components/common/error/error-text.tsx';
import { IconButton } from '~/components/common/icon-button.tsx';
import { stateView } from '~/components/common/state-view.ts';
import { FieldsPart } from '~/components/common/triage/fields-part.tsx';
import { around, rightEnd } from '~/components/overlay/desk/where.ts';
import type { TeamView } from '~/lib/comment/claim.ts';
import { say } from '~/lib/locale/say.ts';
import { AskFacts } from './ask-facts.tsx';
import { Citizen } from './citizen.tsx';
import type { ComposerHost } from './composer-host.ts';
import type { ComposerWork } from './composer-work.ts';
import { Doubts } from './doubts.tsx';
import { Facts } from './facts.tsx';
import { Field } from './field.tsx';
import { Findings } from './findings.tsx';
import { Footer } from './footer.tsx';
import { Pair } from './pair/pair.tsx';
import { photosOf } from './pair/photos-of.ts';
import { Parts } from './parts.tsx';
import { ReviewPart } from './review/review-part.tsx';
import type { Shown } from './shown.ts';
import { Thread } from './thread.tsx';
import { WhoWrites } from './who-writes.tsx';

type Props = { host: ComposerHost; shown: Shown; work: ComposerWork; onClose(): void };

const GAP = 8;
/** The same number stands in composer.css. */
const WIDTH = 640;

/** The composer in its place: below the comment, as low as the window allows. */
export function ComposerView(props: Props) {
  const { host, shown, work, onClose } = props;
  const frame = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const now = frame.current?.offsetHeight ?? 0;
    if (now !== height) setHeight(now);
  });
  useLayoutEffect(() => {
    if (!frame.current) return;
    // Parts of it grow by themselves: what the page offers arrives later than the comment.
    const watcher = new ResizeObserver(() => setHeight(frame.current?.offsetHeight ?? 0));
    watcher.observe(frame.current);
    return () => watcher.disconnect();
  }, [shown.key, shown.inserted]);
  useLayoutEffect(() => {
    if (!shown.inserted) field.current?.focus({ preventScroll: true });
  }, [shown.key, shown.inserted]);
  const photos = useMemo(() => photosOf(host, shown.key), [host, shown.key]);
  // Two hundred facts are not looked through with every letter that is typed.
  const facts = useMemo(
    () => <Facts commentKey={shown.key} field={field} reach={host.reach} onWrite={work.write} />,
    [shown.key, host, work],
  );
  if (shown.inserted) return <Inserted team={host.team()} onClose={onClose} />;
  const element = host.element(shown.key);
  const { left, bottom } = around([element && (host.site.textBox(element)?.root ?? element)]);
  const place = {
    left: `${Math.max(GAP, Math.min(left, rightEnd(WIDTH) - WIDTH - GAP))}px`,
    top: `${Math.max(GAP, Math.min(bottom + GAP, window.innerHeight - height - GAP))}px`,
  };
  const verdict = host.verdict(shown.key);
  // The page shows the words already; the rest of the look may take a worker that has to wake up.
  const said = shown.look ?? host.read(shown.key);
  return (
    <section
      ref={frame}
      class="composer"
      role="dialog"
      aria-labelledby="composer-title"
      tabIndex={-1}
      style={place}
      data-testid="composer"
    >
      <div class="head">
        <h2 id="composer-title">{say('composer_title')}</h2>
        {verdict && <span class="quiet">{stateView(verdict, Date.now()).words}</span>}
        <IconButton icon="close" name={say('composer_close')} look="bare" onPress={onClose} />
      </div>
      <WhoWrites team={host.team()} of={shown.key} />
      {said && <Citizen look={said} asks={shown.advice?.asks ?? []} photo={photos[0] ?? null} />}
      {shown.look && <Thread lines={shown.look.thread} />}
      <Parts shown={shown} onChoose={work.choose} />
      {!shown.look && !shown.told && <p class="quiet">{say('composer_loading')}</p>}
      <Field field={field} shown={shown} onWrite={work.write} onSend={work.send} />
      <ReviewPart shown={shown} work={work} />
      {shown.look && facts}
      {shown.look && <Pair host={host} shown={shown} work={work} photos={photos} />}
      {shown.look && <AskFacts host={host} shown={shown} work={work} />}
      <FieldsPart
        key={`fields ${shown.key}`}
        of={shown.key}
        ask={(key) => host.reach('incident.fields', { key })}
        folded
      />
      <Findings shown={shown} work={work} field={field} />
      {shown.doubt && <Doubts doubt={shown.doubt} work={work} />}
      {shown.told && (
        <p class="told">
          <ErrorText text={shown.told} />
        </p>
      )}
      <Footer shown={shown} work={work} />
    </section>
  );
}

function Inserted({ team, onClose }: { team: TeamView | null; onClose(): void }) {
  return (
    <section class="inserted" data-testid="composer-inserted">
      <p>
        {say('composer_inserted')} {team?.hub === 'down' && <ErrorText text={say('team_down')} />}
      </p>
      <IconButton icon="close" name={say('composer_close')} look="bare" onPress={onClose} />
    </section>
  );
}
