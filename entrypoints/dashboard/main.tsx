import '~/lib/settings/jitless.ts';
import { startPage } from '~/components/common/start-page.ts';
import { LiveDashboard } from '~/components/dashboard/live-dashboard.tsx';

void startPage('dashboard_title', <LiveDashboard />);
