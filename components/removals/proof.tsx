import { useEffect, useState } from 'preact/hooks';
import { ErrorText } from '~/components/common/error/error-text.tsx';
import { Icon } from '~/components/common/icon.tsx';
import { say } from '~/lib/locale/say.ts';
import type { ChainReport } from '~/lib/log/chain/chain.ts';
import type { EvidenceCheck } from '~/lib/log/removals/check-evidence.ts';
import type { SnapshotRow } from '~/lib/log/removals/removal-rows.ts';
import type { RemovalActions } from './actions.ts';

type Props = {
  snapshot: SnapshotRow;
  /** Another device took it. */
  isTold: boolean;
  /** True when what names or quotes people in it was erased. */
  erased: boolean;
  actions: Pick<RemovalActions, 'check' | 'picture'>;
};

/** Digest of the snapshot, what a new count of it says, the picture, and what all of this proves and does not. */
export function Proof({ snapshot, isTold, erased, actions }: Props) {
  return (
    <section aria-labelledby="case-proof">
      <h3 id="case-proof">{say('audit_proof')}</h3>
      <p class="digest">{snapshot.hash}</p>
      <Check key={erased ? 'erased' : 'kept'} snapshot={snapshot.id} check={actions.check} />
      {snapshot.picture === null ? (
        <p class="quiet">{say(erased ? 'audit_picture_erased' : 'audit_no_picture')}</p>
      ) : isTold ? (
        <p class="quiet">{say('audit_picture_elsewhere')}</p>
      ) : (
        <Picture key={snapshot.picture} digest={snapshot.picture} picture={actions.picture} />
      )}
      <p class="quiet">{say('audit_proof_is')}</p>
    </section>
  );
}

type CheckProps = { snapshot: string; check: RemovalActions['check'] };

function Check({ snapshot, check }: CheckProps) {
  const [found, setFound] = useState<EvidenceCheck | 'failed' | null>(null);
  useEffect(() => {
    let shown = true;
    check(snapshot).then(
      (result) => shown && setFound(result),
      () => shown && setFound('failed'),
    );
    return () => {
      shown = false;
    };
  }, [snapshot, check]);
  return (
    <div role="status">
      <Found found={found} />
    </div>
  );
}

function Found({ found }: { found: EvidenceCheck | 'failed' | null }) {
  if (found === null) return <p>{say('audit_checking')}</p>;
  if (found === 'failed')
    return (
      <p>
        <ErrorText text={say('audit_check_failed')} />
      </p>
    );
  return (
    <>
      <ul class="checks">
        {sayCheck(found).map(({ good, words }) => (
          <li key={words} data-tone={good ? 'answered' : 'late'}>
            <Icon name={good ? 'tick' : 'triangle'} />
            {words}
          </li>
        ))}
      </ul>
      {found.words === 'elsewhere' && <p class="quiet">{say('audit_words_elsewhere')}</p>}
    </>
  );
}

/** What a check found, in words. */
function sayCheck({ line, words, picture, chain }: EvidenceCheck): { good: boolean; words: string }[] {
  const said = [
    { good: line === 'fits', words: say(`audit_line_${line}`) },
    ...(words === 'elsewhere' ? [] : [{ good: words !== 'changed', words: say(`audit_words_${words}`) }]),
    ...(picture === 'fits' || picture === 'changed'
      ? [{ good: picture === 'fits', words: say(`audit_picture_${picture}`) }]
      : []),
    ...(chain ? [sayChain(chain)] : []),
  ];
  return line === 'missing' ? said.filter(({ good }) => !good) : said;
}

function sayChain(chain: ChainReport): { good: boolean; words: string } {
  return chain.ok
    ? { good: true, words: say('audit_chain_whole', chain.count) }
    : { good: false, words: say('audit_chain_broken', chain.brokenAt) };
}

type PictureProps = { digest: string; picture: RemovalActions['picture'] };

function Picture({ digest, picture }: PictureProps) {
  const [address, setAddress] = useState<string | null | undefined>();
  useEffect(() => {
    let shown = true;
    let given: string | null = null;
    void picture(digest).then((found) => {
      given = found;
      if (shown) setAddress(found);
      else if (found) URL.revokeObjectURL(found);
    });
    return () => {
      shown = false;
      if (given) URL.revokeObjectURL(given);
    };
  }, [digest, picture]);
  if (address === undefined) return null;
  if (address === null) return <p class="quiet">{say('audit_picture_gone')}</p>;
  return <img class="picture" src={address} alt={say('audit_picture')} />;
}
