import { ErrorText } from '~/components/common/error/error-text.tsx';
import { FileButton } from '~/components/common/file-button.tsx';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import type { Network } from '~/lib/comment/sighting.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';

/** What is known of the selectors of one network: `version` is null when those of the build are in force. */
export type SelectorsInForce = {
  network: Network;
  version: number | null;
  fields: string[];
  /** The set that the hub offered last and why it was refused; null when it was not. */
  refused: { version: number; reason: string } | null;
};

type Props = {
  inForce: SelectorsInForce[];
  onImport: (text: string) => Promise<Outcome>;
  onReset: (network: Network) => Promise<Outcome>;
  /** Null without a hub to give a set out by. */
  onPublish: ((network: Network) => Promise<Outcome>) | null;
};

/** How the networks' pages are read: by the selectors of the build, or by imported ones in front of them. */
export function SelectorSets({ inForce, onImport, onReset, onPublish }: Props) {
  const { told, busy, run } = useAction();
  const load = (file: File) =>
    run(async () => onImport(await file.text()), say('selectors_imported', file.name));
  return (
    <Section id="selectors" title={say('selectors_title')} note={say('selectors_note')}>
      <ul class="list">
        {inForce.map((set) => (
          <li key={set.network} class="line-item" data-testid={`selectors-${set.network}`}>
            <div class="community">
              <strong>{say(set.network === 'vk' ? 'common_vk' : 'common_ok')}</strong>
              <p class="quiet">{inForceWords(set)}</p>
              {set.refused && (
                <p class="quiet" data-testid={`selectors-refused-${set.network}`}>
                  <ErrorText text={say('selectors_hub_refused', set.refused.version, set.refused.reason)} />
                </p>
              )}
            </div>
            {set.version !== null && onPublish && (
              <button
                type="button"
                data-testid={`selectors-publish-${set.network}`}
                disabled={busy}
                onClick={() => run(() => onPublish(set.network), say('selectors_published'))}
              >
                {say('selectors_publish')}
              </button>
            )}
            {set.version !== null && (
              <button
                type="button"
                data-testid={`selectors-reset-${set.network}`}
                disabled={busy}
                onClick={() => run(() => onReset(set.network), say('selectors_reset_done'))}
              >
                {say('selectors_reset')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div class="fields">
        <FileButton
          name={say('selectors_import')}
          testId="selectors-import"
          accept="application/json,.json"
          disabled={busy}
          onChoose={load}
        />
      </div>
      <Message told={told} />
    </Section>
  );
}

function inForceWords({ version, fields }: SelectorsInForce): string {
  return version === null ? say('selectors_shipped') : say('selectors_in_force', version, fields.join(', '));
}
