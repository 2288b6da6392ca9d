import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCase } from '~/components/overlay/case/case.tsx';
import { offerPart } from '~/components/overlay/doors/parts.ts';

/** The card of a comment: why an answer is owed and what is decided about it, brought when one is first opened. */
export default defineUnlistedScript(() => offerPart('triage', createCase));
