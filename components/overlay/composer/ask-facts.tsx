import { FactsPart } from '~/components/common/triage/facts-part.tsx';
import { askableParts } from '~/lib/answer/askable-parts.ts';
import { say } from '~/lib/locale/say.ts';
import type { ComposerHost } from './composer-host.ts';
import type { ComposerWork } from './composer-work.ts';
import type { Shown } from './shown.ts';

/** Asking another body for what the answer lacks, without leaving it. */
export function AskFacts({ host, shown, work }: { host: ComposerHost; shown: Shown; work: ComposerWork }) {
  const verdict = host.verdict(shown.key);
  if (!verdict) return null;
  return (
    <FactsPart
      key={shown.key}
      verdict={verdict}
      decide={async (keys, decision) =>
        (await host.reach('triage.decide', { keys, decision })) ?? {
          ok: false,
          reason: say('triage_not_reached'),
        }
      }
      ask={(key) => host.reach('facts.look', { key })}
      now={Date.now()}
      lacking={askableParts(shown.advice?.parts ?? [])}
      onInterim={() => work.choose('not-yet')}
    />
  );
}
