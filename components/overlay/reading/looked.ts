/** Lets others wait until the page was looked at once more from beginning to end. */
export function createLooked() {
  const waiting: (() => void)[] = [];
  return {
    /** Done when a look that begins from now on has ended. */
    next: (): Promise<void> => new Promise((done) => waiting.push(done)),
    /** `look` that tells those who waited for it when it began. */
    after:
      <Given>(look: (given: Given) => Promise<void>) =>
      async (given: Given): Promise<void> => {
        const heard = waiting.splice(0);
        try {
          await look(given);
        } finally {
          for (const done of heard) done();
        }
      },
  };
}
