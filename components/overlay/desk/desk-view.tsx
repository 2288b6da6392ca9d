import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ErrorText } from '~/components/common/error/error-text.tsx';
import { OpenHelpContext } from '~/components/common/error/open-help.ts';
import { flagView } from '~/components/common/flag-view.ts';
import type { IconName } from '~/components/common/icon-paths.ts';
import { say } from '~/lib/locale/say.ts';
import { aloud, sayRestoring } from './aloud.ts';
import { Block, blockingOf } from './block.tsx';
import type { DeskHost } from './desk-host.ts';
import type { DeskWork } from './desk-work.ts';
import { Dialog } from './dialog.tsx';
import { Flags } from './flags.tsx';
import { GoneStep } from './gone-step.tsx';
import { Pointer } from './pointer.tsx';
import { PointStep, RemovedStep } from './removal.tsx';
import { RulesStep } from './rules-step.tsx';
import { isNotKept, type Shown } from './shown.ts';
import { Warning } from './warning.tsx';
import { around, cornerFor, whereToPut } from './where.ts';
import { wholeHeight } from './whole-height.ts';

type Props = { host: DeskHost; shown: Shown; work: DeskWork };

const STEP_ICONS: Partial<Record<Shown['step'], IconName>> = {
  rules: 'trash',
  point: 'trash',
  gone: 'trash',
  removed: 'trash',
  restore: 'refresh',
  restored: 'refresh',
  reason: 'question',
  block: 'person',
};

/** Steps in which the card must not cover the control it points at. */
const POINTING = new Set<Shown['step']>(['point', 'restore', 'block']);

/** The card of one comment in its place, and the ring around the network's control when one is pointed at. */
export function DeskView({ host, shown, work }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const now = wholeHeight(frame.current?.firstElementChild);
    if (now !== height) setHeight(now);
  });
  const control = POINTING.has(shown.step) ? work.control() : null;
  const element = host.element(shown.key);
  // What is being pictured is not covered at all.
  const text = element && ((!shown.taking && host.site.textBox(element)?.root) || element);
  const mark = element && host.site.markAfter(element);
  const spoken = around([text, mark, control ?? (element && host.site.removeControl(element))]);
  const { lack, ...place } =
    shown.step === 'block' ? cornerFor(spoken, height) : whereToPut(spoken, around([element]), height);
  const style = Object.fromEntries(Object.entries(place).map(([side, px]) => [side, `${px}px`]));
  // While a picture is taken the page stands still.
  useMakeRoom(shown, height > 0 && !shown.taking ? lack : 0);
  return (
    <>
      {control && <Pointer at={control.getBoundingClientRect()} />}
      <div ref={frame} class="place" style={style}>
        <OpenHelpContext.Provider value={openHelp(host)}>
          <Card host={host} shown={shown} work={work} />
        </OpenHelpContext.Provider>
      </div>
      <p class="unseen" role="status" data-testid="desk-aloud">
        {aloud(shown, control !== null)}
      </p>
    </>
  );
}

const openHelp = (host: DeskHost) => (code: number) => void host.reach('help.open', { code });

/** Scrolls the page once for each step, where the card would cover what it speaks of. */
function useMakeRoom({ key, step, unasked }: Shown, lack: number): void {
  const done = useRef('');
  useLayoutEffect(() => {
    if (lack === 0 || unasked || done.current === `${key} ${step}`) return;
    done.current = `${key} ${step}`;
    window.scrollBy({ top: lack, behavior: 'instant' });
  }, [key, step, lack]);
}

function Card({ host, shown, work }: Props) {
  const view = flagView({ ...shown.verdict, flags: shown.flags });
  const titles = {
    flags: view?.tone === 'protected' ? say('desk_protected') : (view?.words ?? say('desk_comment')),
    rules: say('desk_choose_rule'),
    reason: say('desk_no_reason'),
    point: say('desk_removal'),
    gone: say('desk_removal'),
    removed: say('desk_removal'),
    restore: say('desk_restoring'),
    restored: say('desk_restoring'),
    warn: say('desk_warning'),
    block: say('desk_blocking'),
  } as const;
  return (
    <Dialog
      icon={STEP_ICONS[shown.step] ?? view?.icon ?? 'flag'}
      tone={shown.step === 'flags' ? (view?.tone ?? 'quiet') : 'quiet'}
      title={titles[shown.step]}
      step={`${shown.key} ${isNotKept(shown) ? 'not-kept' : shown.step}`}
      takesFocus={!shown.unasked && !POINTING.has(shown.step)}
      onClose={work.close}
    >
      {shown.taking === 'slow' && shown.step !== 'rules' && <p class="told">{say('desk_taking')}</p>}
      <Body host={host} shown={shown} work={work} />
      {shown.told && shown.step !== 'warn' && (
        <p class="told">
          <ErrorText text={shown.told} />
        </p>
      )}
    </Dialog>
  );
}

function Body({ host, shown, work }: Props) {
  const { receipt, verdict } = shown;
  switch (shown.step) {
    case 'flags':
      return <Flags shown={shown} work={work} />;
    case 'rules':
    case 'reason':
      return <RulesStep shown={shown} work={work} restorable={isRestorable(host, shown)} />;
    case 'point':
      return (
        receipt && (
          <PointStep
            receipt={receipt}
            pointed={work.control() !== null}
            onRetake={work.retake}
            onShow={work.point}
            onCancel={work.giveUp}
          />
        )
      );
    case 'gone':
      return (
        <GoneStep
          by={verdict.removal?.by ?? 'unknown'}
          asking={receipt !== null && !verdict.removal}
          busy={shown.busy}
          onOurs={work.tell}
          onNotOurs={work.disown}
        />
      );
    case 'removed':
      return (
        <RemovedStep
          receipt={receipt}
          bare={isBare(shown)}
          rule={verdict.removal?.rule ?? receipt?.rule ?? null}
          open={verdict.removal?.open ?? false}
          restorable={isRestorable(host, shown)}
          onRestore={work.restore}
        />
      );
    case 'restore':
      return <p>{sayRestoring(work.control() !== null)}</p>;
    case 'restored':
      return <p>{say('desk_restored')}</p>;
    case 'warn':
      return (
        <Warning
          draft={shown.draft ?? ''}
          told={shown.told}
          onInsert={work.insert}
          onCopy={work.copy}
          onIssued={work.issued}
          onBack={work.back}
        />
      );
    case 'block': {
      const blocking = blockingOf(shown);
      return blocking ? (
        <Block
          blocking={blocking}
          pointed={work.control() !== null}
          onBlocked={work.blocked}
          onBack={work.back}
        />
      ) : null;
    }
  }
}

function isBare({ receipt, verdict }: Shown): boolean {
  return receipt === null && verdict.removal?.snapshot === null;
}

function isRestorable(host: DeskHost, { key }: Shown): boolean {
  const element = host.element(key);
  return element !== null && host.site.restoreControl(element) !== null;
}
