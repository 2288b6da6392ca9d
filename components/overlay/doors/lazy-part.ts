/**
 * A part of the overlay whose script comes when the part is needed for the first time. `load` gives what makes
 * it; null when nobody answered: then the next press tries again.
 */
export function createLazyPart<Host, Part>(load: () => Promise<((host: Host) => Part) | null>, host: Host) {
  let coming: Promise<Part | null> | null = null;
  let part: Part | null = null;
  return {
    /** The part where it is there already. */
    here: (): Part | null => part,
    /** The part, brought where it is not there yet; null when it cannot be had. */
    async bring(): Promise<Part | null> {
      coming ??= load().then((create) => create?.(host) ?? null);
      part = await coming;
      if (!part) coming = null;
      return part;
    },
  };
}
