import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHub } from '~/server/start-hub.ts';
import { client, connectDevice } from './client.ts';
import { makeFolder } from './folder.ts';
import { CODE, endHubs, run, SEVERAL_PROCESSES_MS } from './hub-process.ts';
import { seedCluster } from './seed-cluster.ts';

let folder: Awaited<ReturnType<typeof makeFolder>>;

beforeAll(async () => {
  folder = await makeFolder();
});

afterAll(async () => {
  endHubs();
  await folder?.remove();
});

test(
  'devices are listed and cut off, organisations made, copies written and restored by commands',
  async () => {
    const dataDir = join(folder.path, 'commands');
    await seedCluster(dataDir);
    const command = async (place: string, ...words: string[]) => {
      const { end, printed } = run(place, ...words);
      const [code] = await end;
      return { code, ...printed };
    };
    const hub = await startHub({ port: 0, dataDir, quiet: true });
    const device = await connectDevice(hub, 'moderator', 'laptop-7');
    expect((await command(dataDir, 'devices')).out).toMatch(
      /Моя команда\n {2}laptop-7 {2}moderator {2}Пост 1/,
    );
    const copy = join(folder.path, 'commands.gz');
    expect(await command(dataDir, 'backup', copy)).toMatchObject({ code: 0 });
    expect((await command(dataDir, 'organisation', 'Соседи')).out).toContain('заведена');
    expect((await command(dataDir, 'code', 'trainee', 'Соседи')).out).toMatch(CODE);
    expect(await command(dataDir, 'revoke', 'laptop-7')).toMatchObject({ code: 0 });
    expect((await device.get('/v1/me')).body).toMatchObject({ code: 'token.unknown' });
    expect((await command(dataDir, 'restore', copy)).err).toContain('База не пустая');
    await hub.stop();
    const restoredDir = join(folder.path, 'restored');
    expect(await command(restoredDir, 'restore', copy)).toMatchObject({ code: 0 });
    const restored = await startHub({ port: 0, dataDir: restoredDir, quiet: true });
    expect((await client(restored.url, device.token).get('/v1/me')).status).toBe(200);
    await restored.stop();
  },
  SEVERAL_PROCESSES_MS,
);

test('a role that does not exist ends with a sentence and not with a stack', async () => {
  const wrong = run(join(folder.path, 'none'), 'code', 'boss');
  expect((await wrong.end)[0]).toBe(1);
  expect(wrong.printed.err).toContain('Нет роли «boss». Есть: moderator, supervisor, trainee.');
  expect(wrong.printed.err).not.toContain('    at ');
});
