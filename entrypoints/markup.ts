import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '~/components/overlay/doors/parts.ts';
import { markupReport } from '~/lib/sites/markup-report.ts';

/** The report of a page whose markup changed, brought when one is first copied. */
export default defineUnlistedScript(() => offerPart('markup', markupReport));
