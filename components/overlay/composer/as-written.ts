/** A word to use instead, with a capital letter where the place it takes begins with one. */
export function asWritten(place: string, word: string): string {
  const [first = ''] = place;
  const isCapital = first !== first.toLowerCase();
  return isCapital ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}
