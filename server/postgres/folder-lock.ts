import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Held while a hub uses a data folder; the system lets go of it when the process dies in any way. */
export type FolderLock = { release(): Promise<void> };

/** Longer names of local sockets are cut off or refused, bytes: 108 on Linux, 104 on macOS. */
const LONGEST_NAME = 100;

/**
 * Takes the lock of a data folder, which is there; null when a living hub holds it.
 * The lock is a local socket, so that a number of a dead process, given to another one, cannot mislead. It lies in the
 * folder itself: a service or a container has a temporary folder of its own, and a second PostgreSQL on the same
 * files would destroy them. Only where the name of the folder is too long for a socket it lies in the temporary one.
 */
export async function lockFolder(folder: string): Promise<FolderLock | null> {
  const path = address(folder);
  const server = (await listen(path)) ?? (await takeOver(path));
  if (!server) return null;
  server.unref();
  return { release: () => new Promise((done) => server.close(() => done())) };
}

/** True when a living hub holds the folder. */
export async function isFolderHeld(folder: string): Promise<boolean> {
  return isAnswered(address(folder));
}

async function takeOver(path: string): Promise<Server | null> {
  if (await isAnswered(path)) return null;
  await rm(path, { force: true });
  return listen(path);
}

function address(folder: string): string {
  const name = `otklik-hub-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const inside = join(folder, 'hub.sock');
  return Buffer.byteLength(inside) <= LONGEST_NAME ? inside : join(tmpdir(), `${name}.sock`);
}

function listen(path: string): Promise<Server | null> {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(null) : fail(error),
    );
    server.listen(path, () => done(server));
  });
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path, () => {
      socket.destroy();
      done(true);
    });
    // Refused or missing: nobody listens. Anything else (no permission) means that somebody does.
    socket.once('error', (error: NodeJS.ErrnoException) =>
      done(error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT'),
    );
  });
}
