/** Hands a file, in pieces that follow one another, to the user; the browser asks where to put it or takes its downloads folder. */
export function saveFile(name: string, pieces: string[]): void {
  saveBlob(name, new Blob(pieces, { type: 'application/json' }));
}

/** The same with data of any kind. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken hold of the data by then; a minute is more than any disk needs to begin.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Name of a file with the local day in it: `otklik-settings-2026-11-22.json`. */
export function fileName(what: string, now: Date, ending = 'json'): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${what}-${day.join('-')}.${ending}`;
}
