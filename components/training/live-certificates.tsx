import { useObserved } from '~/components/common/use-observed.ts';
import { readCertificates } from '~/lib/log/training/kept-certificates.ts';
import { send } from '~/lib/messages/send.ts';
import { type CertificateActions, KeptCertificates } from './kept-certificates.tsx';

export const CERTIFICATE_ACTIONS: CertificateActions = {
  keep: (certificate) => send('training.certificate', { certificate }),
  erase: (checksum) => send('training.erase', { checksum }),
};

/** Certificates of colleagues over the database of this device. */
export function LiveCertificates() {
  const kept = useObserved(readCertificates);
  return <KeptCertificates kept={kept} actions={CERTIFICATE_ACTIONS} />;
}
