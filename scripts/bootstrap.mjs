// Plain JavaScript on purpose: it runs before anything is installed, on a Node that knows no TypeScript.
import { pathToFileURL } from 'node:url';
import { installDependencies } from './install-dependencies.mjs';

const [script, ...rest] = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (!script) {
  fail('Укажите программу: node scripts/bootstrap.mjs scripts/start.ts');
} else if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Нужен Node.js 20.19 или новее, а здесь ${process.versions.node}. Поставьте его с https://nodejs.org.`,
  );
} else if (await installDependencies()) {
  process.argv = [process.argv[0] ?? 'node', script, ...rest];
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(script).href);
} else {
  fail('Зависимости не поставились. Что мешает, сказано выше; потом повторите команду.');
}

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
