import type { Demo } from './set-up.ts';
import type { Shutdown } from './shutdown.ts';
import { serveStartPage } from './start-page.ts';
import { startPageSettings } from './words.ts';

/** Shows the start page and prints every address; what runs then runs until it is stopped. */
export async function showDemo(demo: Demo, shutdown: Shutdown): Promise<'running'> {
  const start = await serveStartPage(startPageSettings(demo));
  shutdown.add('стартовая страница', () => start.close());
  const { context, origin } = demo.opened;
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(start.url);
  await page.bringToFront();
  context.on('close', () => void shutdown.run());

  const { vkPost, vkWall, vkRoughPost, okTopic, okGroup, okRoughTopic } = demo.replica.addresses;
  console.log(`
Стартовая страница: ${start.url}
В открытом браузере:
  запись ВКонтакте        ${vkPost}
  стена ВКонтакте         ${vkWall}
  тема в Одноклассниках   ${okTopic}
  ругаются, ВКонтакте     ${vkRoughPost}
  ругаются, Одноклассники ${okRoughTopic}
  группа в Одноклассниках ${okGroup}
  очередь и журнал        ${origin}/dashboard.html
Сервер команды: ${demo.hub.url}`);
  if (demo.headless) {
    console.log('Дисплея нет, браузер работает без окна. Весь путь с цифрами: npm start -- --once');
  }
  console.log('Остановить всё: Ctrl+C');
  return 'running';
}
