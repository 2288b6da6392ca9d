import '~/lib/settings/jitless.ts';
import { startPage } from '~/components/common/start-page.tsx';
import { Help } from '~/components/help/help.tsx';
import { readTroubleFacts } from './trouble-facts.ts';

void startPage('help_title', <Help readFacts={readTroubleFacts} />);
