import { z } from 'zod';
import { startPage } from '~/components/common/start-page.ts';
import { LivePopup } from './live-popup.tsx';

z.config({ jitless: true });
startPage(<LivePopup />);
