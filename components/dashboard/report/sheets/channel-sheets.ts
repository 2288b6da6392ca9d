import type { Told } from '~/components/dashboard/report/told.ts';
import { say } from '~/lib/locale/say.ts';
import { AUDIT_LINES, AUDIT_PAGES } from '~/lib/report/figures/audit.ts';
import type { Cell, Sheet } from '~/lib/report/sheet/sheet.ts';
import { narrow, wide } from './parts.ts';

const ENDS = ['answered', 'unanswered', 'closed', 'deleted', 'unknown'] as const;

/** Pages by network and channel, as the audit counts them. */
export function channelSheet({ report: { channels } }: Told): Sheet {
  return {
    name: say('report_channels'),
    columns: [
      wide(say('report_col_channel')),
      narrow(say('report_col_pages')),
      ...ENDS.map((end) => narrow(say(`report_end_${end}`))),
    ],
    rows: channels.map((line) => [
      `${say(line.network === 'vk' ? 'common_vk' : 'common_ok')}, ${say(`report_channel_${line.channel}`)}`,
      line.n,
      ...ENDS.map((end) => line[end]),
    ]),
  };
}

/** The audit of 2023 by its own table, counted by our formula, beside the per cent of its summary. */
export function auditSheet(): Sheet {
  return {
    name: say('report_audit'),
    columns: [
      wide(say('report_col_what')),
      narrow(say('report_audit_pages')),
      narrow(say('report_col_of')),
      narrow(say('report_col_ratio')),
      narrow(say('report_audit_summary')),
    ],
    rows: AUDIT_LINES.map(({ what, end, pages, summary }): Cell[] => [
      `${say(`report_audit_${what}`)}: ${say(`report_end_${end}`)}`,
      pages,
      AUDIT_PAGES,
      pages === null ? null : { ratio: pages / AUDIT_PAGES },
      summary === null ? null : { ratio: summary / 100 },
    ]),
  };
}
