import { z } from 'zod';
import { startPage } from '~/components/common/start-page.ts';
import { LiveDashboard } from '~/components/dashboard/live-dashboard.tsx';

z.config({ jitless: true });
startPage(<LiveDashboard />);
