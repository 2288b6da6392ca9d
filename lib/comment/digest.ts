/**
 * 64 bits of a text as 16 hex digits: the cyrb53 mix, both halves kept. Sync and small, for telling
 * texts apart; NOT cryptographic, anybody can make two texts with one digest.
 */
export function shortDigest(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  const first = mixed(high, low);
  return hex(mixed(low, first)) + hex(first);
}

function mixed(one: number, other: number): number {
  return Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
}

function hex(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0');
}
