import '~/lib/settings/jitless.ts';
import { startPage } from '~/components/common/start-page.tsx';
import { LiveTraining } from '~/components/training/live-training.tsx';

void startPage('training_title', <LiveTraining />);
