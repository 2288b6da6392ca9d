import { useState } from 'preact/hooks';
import { FileButton } from '~/components/common/file-button.tsx';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { Attempt } from '~/lib/log/training/attempt.ts';
import type { CaseSet } from '~/lib/training/case-file.ts';
import {
  type Certificate,
  type CertificateReading,
  certificateOf,
  readCertificate,
} from '~/lib/training/certificate.ts';

type Props = { set: CaseSet; attempts: readonly Attempt[]; onShow: (certificate: Certificate) => void };

type Why = Extract<CertificateReading, { ok: false }>['why'];

const REFUSALS: Record<Why, MessageKey> = {
  'not-json': 'training_cert_not_json',
  'not-ours': 'training_cert_not_ours',
  newer: 'training_cert_newer',
  field: 'training_cert_field',
  checksum: 'training_cert_damaged',
};

/** A certificate of one's own, and the way for a supervisor to open the file of somebody else's. */
export function CertificatePart({ set, attempts, onShow }: Props) {
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<Why | null>(null);
  const open = async (file: File) => {
    const reading = readCertificate(await file.text());
    setRefusal(reading.ok ? null : reading.why);
    if (reading.ok) onShow(reading.certificate);
  };
  return (
    <Section id="certificate" title={say('training_cert_title')} note={say('training_cert_note')}>
      <form
        class="ways"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') onShow(certificateOf(name, set, attempts, new Date()));
        }}
      >
        <label>
          {say('training_cert_name')}
          <input
            value={name}
            required
            maxLength={120}
            autocomplete="name"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <button type="submit">{say('training_cert_show')}</button>
        <FileButton
          name={say('training_cert_open')}
          testId="certificate-open"
          accept="application/json,.json"
          disabled={false}
          onChoose={open}
        />
      </form>
      <Message told={refusal && { kind: 'failed', text: say(REFUSALS[refusal]) }} />
    </Section>
  );
}
