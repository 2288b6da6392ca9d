import { saveFile } from '~/components/common/save-file.ts';
import { countEvents, exportLog } from '~/lib/log/chain/export.ts';
import { importLog } from '~/lib/log/chain/import.ts';
import { readLogFile } from '~/lib/log/chain/log-file.ts';
import { verifyLog } from '~/lib/log/chain/verify-log.ts';
import { observe } from '~/lib/log/observe.ts';
import { linesOf } from '~/lib/log/outbox/lines-of.ts';
import { readSpace } from '~/lib/log/queue/space.ts';
import { readAnswerLines } from '~/lib/log/record/answer-lines.ts';
import { send } from '~/lib/messages/send.ts';
import type { LogActions } from './actions.ts';

/** The log of this device. A file of years is larger than a message may be, so it is read here, not sent. */
export const LOG_ACTIONS: LogActions = {
  verify: verifyLog,
  rebuild: () => send('log.rebuild', {}),
  space: readSpace,
  watchAnswers: (most, show) => observe(() => readAnswerLines(most), show),
  save: async (name) => {
    // Before the file, which holds that line, too.
    const noted = await send('file.saved', {
      what: 'log',
      form: 'jsonl',
      rows: (await countEvents()) + 1,
      named: true,
    });
    if (!noted.ok) return noted;
    const pieces: string[] = [];
    for await (const piece of exportLog(new Date())) pieces.push(piece);
    saveFile(name, pieces);
    return { ok: true };
  },
  load: async (file, onProgress) => {
    const read = await readLogFile(linesOf(file), onProgress);
    if (!read.ok) return read;
    const report = await importLog(read.file);
    if (report.ok && report.added > 0) await send('log.imported', {});
    return report;
  },
};
