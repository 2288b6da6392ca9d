import { addOrganisation } from './commands/add-organisation.ts';
import { backup } from './commands/backup.ts';
import { commandLine } from './commands/command-line.ts';
import { printDevices, revoke } from './commands/devices.ts';
import type { Place } from './commands/open-place.ts';
import { printCode } from './commands/print-code.ts';
import { restore } from './commands/restore.ts';
import { targets } from './commands/targets.ts';
import { readConfig } from './config.ts';
import { startHub } from './start-hub.ts';
import { StopReason } from './stop-reason.ts';

/** The code of a first start waits a day: somebody has to install the extension first. */
const FIRST_CODE_MINUTES = 24 * 60;

type Command = (place: Place, ...words: (string | undefined)[]) => Promise<void>;

const COMMANDS: Record<string, Command> = {
  code: printCode,
  organisation: addOrganisation,
  devices: printDevices,
  revoke,
  backup,
  restore,
  targets,
};

async function run(): Promise<void> {
  const { databaseUrl, ...config } = readConfig(process.env);
  const options = { ...config, ...(databaseUrl !== null && { databaseUrl }) };
  const [name, ...words] = process.argv.slice(2);
  if (name !== undefined) {
    const command = COMMANDS[name];
    if (command) return command(options, ...words);
    throw new StopReason(`Нет команды «${name}». Есть: ${Object.keys(COMMANDS).join(', ')}.`);
  }

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
    const where = config.trustedProxies.length > 0 ? 'вашего прокси (https://…)' : hub.url;
    process.stdout.write(`Код подключения модератора: ${code} (сработает один раз, действует сутки)
Введите его и адрес ${where} в настройках Отклика, раздел «Сервер команды».
Код руководителя: ${commandLine('code supervisor')} (в другом окне, сервер пусть работает)
`);
  }
}

run().catch((error: unknown) => {
  if (!(error instanceof StopReason)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
