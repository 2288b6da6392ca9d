import '~/lib/settings/jitless.ts';
import { startPage } from '~/components/common/start-page.tsx';
import { LiveDashboard } from '~/components/dashboard/live-dashboard.tsx';
import { openLog } from '~/lib/log/database.ts';

openLog();
void startPage('dashboard_title', <LiveDashboard />);
