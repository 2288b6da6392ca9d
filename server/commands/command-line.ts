/**
 * Gives a command as a person types it here: by npm in a clone, by the program `otklik-hub`, which says so, beside a
 * service or in a container.
 */
export function commandLine(words: string): string {
  return `${process.env.OTKLIK_HUB_COMMAND ?? 'npm run hub --'} ${words}`;
}
