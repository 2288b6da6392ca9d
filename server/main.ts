import { readConfig } from './config.ts';
import { printCode } from './print-code.ts';
import { startHub } from './start-hub.ts';
import { StopReason } from './stop-reason.ts';

/** The code of a first start waits a day: somebody has to install the extension first. */
const FIRST_CODE_MINUTES = 24 * 60;

async function run(): Promise<void> {
  const { databaseUrl, ...config } = readConfig(process.env);
  const options = { ...config, ...(databaseUrl !== null && { databaseUrl }) };
  const [command, role] = process.argv.slice(2);
  if (command === 'code') return printCode(options, role);
  if (command !== undefined) throw new StopReason(`Нет команды «${command}». Есть одна: code [роль].`);

  const hub = await startHub(options);
  const stop = () => {
    process.stdout.write('Останавливаюсь…\n');
    hub.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  if (hub.isNew) {
    const code = await hub.createCode('moderator', FIRST_CODE_MINUTES);
    process.stdout.write(`Код подключения модератора: ${code} (сработает один раз, действует сутки)\n`);
  }
}

run().catch((error: unknown) => {
  if (!(error instanceof StopReason)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
