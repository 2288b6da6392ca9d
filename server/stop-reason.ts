/** Why the hub cannot start or work, as a sentence for the person at the terminal. */
export class StopReason extends Error {
  override name = 'StopReason';
}
