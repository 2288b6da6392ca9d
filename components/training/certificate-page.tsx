import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { fileName, saveFile } from '~/components/common/save-file.ts';
import { say } from '~/lib/locale/say.ts';
import type { Certificate } from '~/lib/log/training/certificate.ts';
import { sayLongDay } from './moments.ts';

type Props = {
  certificate: Certificate;
  /** It came from a file just now and is kept. */
  fresh?: boolean;
  onLeave: () => void;
};

/** A certificate to read, to print and to save. It lists what one person passed and compares nobody. */
export function CertificatePage({ certificate, fresh = false, onLeave }: Props) {
  const { name, issuedAt, passed, rules, attempts, falseRemovals, checksum } = certificate;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <article class="certificate" aria-labelledby="certificate-name" data-testid="certificate">
      <div class="ways">
        <button type="button" onClick={onLeave}>
          <Icon name="chevron-left" />
          {say('training_home')}
        </button>
        <button type="button" onClick={() => window.print()}>
          {say('training_cert_print')}
        </button>
        <button
          type="button"
          onClick={() =>
            saveFile(fileName('otklik-certificate', new Date(issuedAt)), [
              `${JSON.stringify(certificate, null, 2)}\n`,
            ])
          }
        >
          <Icon name="download" />
          {say('training_cert_save')}
        </button>
      </div>
      <Message told={fresh ? { kind: 'done', text: say('training_certs_kept', name) } : null} />
      <p class="quiet">{say('training_cert_kind')}</p>
      <h2 id="certificate-name" ref={title} tabIndex={-1}>
        {name}
      </h2>
      <p>{say('training_cert_head', passed.length, rules)}</p>
      <p class="quiet">{say('training_cert_figures', attempts, falseRemovals, sayLongDay(issuedAt))}</p>
      {passed.length === 0 && <p>{say('training_cert_none')}</p>}
      <ul>
        {passed.map(({ id, rule, source, passedAt, attempts: tried, right }) => (
          <li key={id}>
            <p>{rule}</p>
            <p class="quiet small">{source}</p>
            <p class="quiet small">{say('training_cert_line', sayLongDay(passedAt), right, tried)}</p>
          </li>
        ))}
      </ul>
      <p class="quiet small checksum">{say('training_cert_checksum', checksum)}</p>
      <p class="quiet small">{say('training_cert_limits')}</p>
    </article>
  );
}
