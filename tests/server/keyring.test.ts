import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Keyring } from '~/server/forward/keyring.ts';
import { makeFolder } from './folder.ts';

const SECRET = 'a secret of thirty-two characters';

let folder: Awaited<ReturnType<typeof makeFolder>>;

beforeAll(async () => {
  folder = await makeFolder();
});

afterAll(() => folder?.remove());

const place = (name: string, secret?: string) => ({ dataDir: join(folder.path, name), secret });

test('a key opens with the secret of the hub, for what it was closed for, and not otherwise', async () => {
  const sealed = await new Keyring(place('none', SECRET)).seal('the key', 'team\nredmine\nhttps://one');
  expect(sealed).not.toContain('the key');
  const open = (secret: string, bound: string) => new Keyring(place('none', secret)).open(sealed, bound);
  expect(await open(SECRET, 'team\nredmine\nhttps://one')).toBe('the key');
  expect(await open(SECRET, 'team\nredmine\nhttps://two')).toBeNull();
  expect(await open(`${SECRET}!`, 'team\nredmine\nhttps://one')).toBeNull();
  expect(await new Keyring(place('none', SECRET)).open('v1.AAAA', 'x')).toBeNull();
});

test('without a secret a file is made that only its owner reads, and every hub on the folder opens by it', async () => {
  const here = place('made');
  expect(await new Keyring(here).open('v1.AAAA', 'x')).toBeNull();
  const [one, other] = [new Keyring(here), new Keyring(here)];
  const sealed = await Promise.all([one.seal('first', 'x'), other.seal('second', 'x')]);
  const reader = new Keyring(here);
  expect(await Promise.all(sealed.map((each) => reader.open(each, 'x')))).toEqual(['first', 'second']);
  expect((await stat(join(here.dataDir, 'hub.key'))).mode & 0o777).toBe(0o600);
});
