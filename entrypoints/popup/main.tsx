import '~/lib/settings/jitless.ts';
import { startPage } from '~/components/common/start-page.tsx';
import { LivePopup } from './live-popup.tsx';

void startPage('extension_name', <LivePopup />);
