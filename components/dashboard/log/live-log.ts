import { saveFile } from '~/components/common/save-file.ts';
import { readAnswerLines } from '~/lib/log/answer-lines.ts';
import { countEvents, exportLog } from '~/lib/log/export.ts';
import { importLog } from '~/lib/log/import.ts';
import { linesOf } from '~/lib/log/lines-of.ts';
import { readLogFile } from '~/lib/log/log-file.ts';
import { observe } from '~/lib/log/observe.ts';
import { readSpace } from '~/lib/log/space.ts';
import { verifyLog } from '~/lib/log/verify-log.ts';
import { send } from '~/lib/messages/send.ts';
import type { LogActions } from './actions.ts';

/** The log of this device. A file of years is larger than a message may be, so it is read here, not sent. */
export const LOG_ACTIONS: LogActions = {
  verify: verifyLog,
  rebuild: () => send('log.rebuild', {}),
  space: readSpace,
  watchAnswers: (most, show) =>
    observe(
      () => readAnswerLines(most),
      show,
      () => show({ lines: [], all: 0 }),
    ),
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
