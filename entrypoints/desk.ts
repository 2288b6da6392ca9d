import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createDesk } from '~/components/overlay/desk/desk.tsx';
import { offerPart } from '~/components/overlay/doors/parts.ts';

/** The moderation desk: the card of a flag and the steps of a removal, brought when one is first opened. */
export default defineUnlistedScript(() => offerPart('desk', createDesk));
