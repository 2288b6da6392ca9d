import '~/lib/settings/jitless.ts';
import { startPage } from '~/components/common/start-page.tsx';
import { LiveOptions } from '~/components/options/live-options.tsx';
import { allowPeer, allowServer } from './allow-server.ts';

void startPage('options_title', <LiveOptions allow={{ hub: allowServer, peer: allowPeer }} />);
