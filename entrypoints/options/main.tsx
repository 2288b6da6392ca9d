import { z } from 'zod';
import { startPage } from '~/components/common/start-page.ts';
import { LiveOptions } from '~/components/options/live-options.tsx';
import { say } from '~/lib/locale/say.ts';
import { allowServer } from './allow-server.ts';

z.config({ jitless: true });
document.title = say('options_title');
startPage(<LiveOptions allow={allowServer} />);
