import { database } from '~/lib/log/database.ts';

/** What the rest of a dead worker meets: it can do nothing more. */
class Dead extends Error {
  override name = 'Dead';
}

const REQUESTS = [
  'add',
  'put',
  'delete',
  'clear',
  'get',
  'getKey',
  'getAll',
  'getAllKeys',
  'count',
  'openCursor',
  'openKeyCursor',
] as const;

type Native = (...given: unknown[]) => unknown;

/**
 * Lets a piece of work die at its n-th step, as the browser ends a worker. A step is whatever it waits for in the
 * outside world: a request to the database, a commit, a request to the network, its answer, the body of that.
 * Between two of them nothing leaves the worker, so dying at every step is dying at every await. Transactions
 * that are open then are undone, as the browser does; from there on nothing that is still running has an effect.
 */
export function mortal() {
  let steps = 0;
  let lethal = Number.POSITIVE_INFINITY;
  const open = new Set<IDBTransaction>();
  const undo: (() => void)[] = [];

  const isDead = () => steps >= lethal;
  const live = () => {
    if (!isDead()) steps += 1;
    if (!isDead()) return;
    for (const transaction of open) abort(transaction);
    throw new Dead();
  };
  const replace = (prototype: object, name: string, wrap: (native: Native) => Native) => {
    const native: Native = Reflect.get(prototype, name);
    if (typeof native !== 'function') return;
    Reflect.set(prototype, name, wrap(native));
    undo.push(() => Reflect.set(prototype, name, native));
  };

  for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    for (const name of REQUESTS) {
      replace(
        prototype,
        name,
        (native) =>
          function request(this: unknown, ...given) {
            live();
            return native.apply(this, given);
          },
      );
    }
  }
  replace(
    IDBDatabase.prototype,
    'transaction',
    (native) =>
      function transaction(this: unknown, ...given) {
        live();
        const made = native.apply(this, given);
        if (!(made instanceof IDBTransaction)) throw new Error('No transaction was made');
        open.add(made);
        made.addEventListener('complete', () => {
          open.delete(made);
          // It is committed: whoever dies here has done it and does not know.
          if (!isDead()) steps += 1;
        });
        made.addEventListener('abort', () => open.delete(made));
        return made;
      },
  );
  const fetchNative = globalThis.fetch;
  globalThis.fetch = async (...given) => {
    live();
    const response = await fetchNative(...given);
    live();
    const json = response.json.bind(response);
    response.json = async () => {
      const body: unknown = await json();
      live();
      return body;
    };
    return response;
  };
  undo.push(() => {
    globalThis.fetch = fetchNative;
  });

  return {
    /** Runs `work` and ends it at step `last`. @returns whether it died, or was done before. */
    async run(work: () => Promise<unknown>, last: number): Promise<boolean> {
      steps = 0;
      lethal = last;
      await work().catch((error: unknown) => {
        if (!isDead()) throw error;
      });
      const died = isDead();
      lethal = Number.POSITIVE_INFINITY;
      // The next worker opens the database anew.
      database.close({ disableAutoOpen: false });
      return died;
    },
    end() {
      for (const step of undo.splice(0)) step();
    },
  };
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It came to its end in this very moment.
  }
}
