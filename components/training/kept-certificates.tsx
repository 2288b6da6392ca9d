import { FileButton } from '~/components/common/file-button.tsx';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { Certificate, KeptCertificate } from '~/lib/log/training/certificate.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import { certificatesByPerson, type OfPerson } from '~/lib/training/by-person.ts';
import { type CertificateReading, readCertificate } from '~/lib/training/certificate.ts';
import { sayLongDay } from './moments.ts';

/** What is done with certificates of colleagues. */
export type CertificateActions = {
  keep: (certificate: Certificate) => Promise<Outcome>;
  erase: (checksum: string) => Promise<Outcome>;
};

type Props = {
  /** Null until they were read. */
  kept: readonly KeptCertificate[] | null;
  actions: CertificateActions;
  /** Opens one as a page; absent where there is no such page. */
  onShow?: (certificate: Certificate, fresh: boolean) => void;
};

type Why = Extract<CertificateReading, { ok: false }>['why'];

const REFUSALS: Record<Why, MessageKey> = {
  'not-json': 'training_cert_not_json',
  'not-ours': 'training_cert_not_ours',
  newer: 'training_cert_newer',
  field: 'training_cert_field',
  checksum: 'training_cert_damaged',
};

/**
 * Certificates of colleagues that were opened on this device: who passed which rules and when. By name, without
 * any comparison; each can be erased.
 */
export function KeptCertificates({ kept, actions, onShow }: Props) {
  const { told, busy, run } = useAction();
  const take = async (file: File) => {
    const reading = readCertificate(await file.text());
    const took = await run(
      async () => {
        if (!reading.ok) return { ok: false, reason: say(REFUSALS[reading.why]) };
        return actions.keep(reading.certificate);
      },
      () => (reading.ok ? say('training_certs_kept', reading.certificate.name) : ''),
    );
    if (took && reading.ok) onShow?.(reading.certificate, true);
  };
  return (
    <div class="certificates">
      <div class="ways">
        <FileButton
          name={say('training_cert_open')}
          testId="certificate-open"
          accept="application/json,.json"
          disabled={busy}
          onChoose={take}
        />
      </div>
      <Message told={told} />
      {kept?.length === 0 && <p class="quiet">{say('training_certs_none')}</p>}
      {kept !== null && kept.length > 0 && (
        <ul data-testid="kept-certificates">
          {certificatesByPerson(kept).map((person) => (
            <Person
              key={person.latest.checksum}
              person={person}
              busy={busy}
              onShow={onShow && (() => onShow(person.latest.certificate, false))}
              onErase={() => {
                const { name } = person.latest.certificate;
                void run(() => eraseAll(person, actions), say('training_certs_erased', name));
              }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** Whoever is erased is erased whole: an earlier certificate does not take the place of the newest. */
async function eraseAll({ latest, earlier }: OfPerson, actions: CertificateActions): Promise<Outcome> {
  for (const { checksum } of [...earlier, latest]) {
    const outcome = await actions.erase(checksum);
    if (!outcome.ok) return outcome;
  }
  return { ok: true };
}

type PersonProps = { person: OfPerson; busy: boolean; onShow: (() => void) | undefined; onErase: () => void };

/** One person in one line: the newest certificate, and when there were earlier ones. */
function Person({ person: { latest, earlier }, busy, onShow, onErase }: PersonProps) {
  const { certificate } = latest;
  const days = earlier.map((each) => sayLongDay(each.certificate.issuedAt)).join(', ');
  return (
    <li>
      <p>
        <strong>{certificate.name}</strong>{' '}
        <span class="quiet">
          {sayCount('training_certs_passed', certificate.passed.length, sayLongDay(certificate.issuedAt))}
        </span>
      </p>
      {days !== '' && <p class="quiet small">{say('training_certs_earlier', days)}</p>}
      <Rules certificate={certificate} />
      <div class="ways">
        {onShow && (
          <button type="button" onClick={onShow}>
            {say('training_certs_show')}
            <span class="unseen">: {certificate.name}</span>
          </button>
        )}
        <button type="button" disabled={busy} onClick={onErase}>
          <Icon name="trash" />
          {say('training_certs_erase')}
          <span class="unseen">: {certificate.name}</span>
        </button>
      </div>
    </li>
  );
}

function Rules({ certificate: { passed } }: { certificate: Certificate }) {
  if (passed.length === 0) return null;
  return (
    <details>
      <summary>{say('training_certs_rules')}</summary>
      <ul>
        {passed.map(({ id, rule, passedAt }) => (
          <li key={id}>
            {rule} <span class="quiet">{say('training_certs_passed_at', sayLongDay(passedAt))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
