import { FileButton } from '~/components/common/file-button.tsx';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { Certificate, KeptCertificate } from '~/lib/log/training/certificate.ts';
import type { Outcome } from '~/lib/messages/table.ts';
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
          {kept.map(({ checksum, certificate }) => (
            <li key={checksum}>
              <p>
                <strong>{certificate.name}</strong>{' '}
                <span class="quiet">
                  {sayCount(
                    'training_certs_passed',
                    certificate.passed.length,
                    sayLongDay(certificate.issuedAt),
                  )}
                </span>
              </p>
              <Rules certificate={certificate} />
              <div class="ways">
                {onShow && (
                  <button type="button" onClick={() => onShow(certificate, false)}>
                    {say('training_certs_show')}
                    <span class="unseen">: {certificate.name}</span>
                  </button>
                )}
                <button
                  type="button"
                  disabled={busy}
                  onClick={() =>
                    void run(() => actions.erase(checksum), say('training_certs_erased', certificate.name))
                  }
                >
                  <Icon name="trash" />
                  {say('training_certs_erase')}
                  <span class="unseen">: {certificate.name}</span>
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
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
