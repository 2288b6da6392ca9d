import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createComposer } from '~/components/overlay/composer/composer.tsx';
import { offerPart } from '~/components/overlay/doors/parts.ts';

/** The composer: an answer and the coach beside it, brought when one is first written. */
export default defineUnlistedScript(() => offerPart('composer', createComposer));
