import { useState } from 'preact/hooks';
import { Section } from '~/components/common/section.tsx';
import { say } from '~/lib/locale/say.ts';
import type { Attempt } from '~/lib/log/training/attempt.ts';
import type { Certificate } from '~/lib/log/training/certificate.ts';
import type { CaseSet } from '~/lib/training/case-file.ts';
import { certificateOf } from '~/lib/training/certificate.ts';

type Props = { set: CaseSet; attempts: readonly Attempt[]; onShow: (certificate: Certificate) => void };

/** A certificate of one's own. */
export function CertificatePart({ set, attempts, onShow }: Props) {
  const [name, setName] = useState('');
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
      </form>
    </Section>
  );
}
