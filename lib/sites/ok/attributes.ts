/** Props of OK's islands live in a JSON attribute; broken JSON reads as nothing (ok.md §6.4). */
function readJson(text: string | null): unknown {
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function textField(value: unknown, name: string): string | null {
  const found = field(value, name);
  // A number past 2^53 has lost its last digits on the way: no id is better than a wrong one.
  if (typeof found === 'number' && Number.isSafeInteger(found)) return String(found);
  return typeof found === 'string' && found !== '' ? found : null;
}

/** `data.commentId` of `data-seen-params`; null on feed posts, which carry the attribute too (ok.md §6.6). */
export function readSeenId(holder: Element): string | null {
  return textField(field(readJson(holder.getAttribute('data-seen-params')), 'data'), 'commentId');
}

/** Name and address of the group that wrote a topic, from `group-author[data]`, hydrated or not (ok.md §6.4). */
export function readGroupAuthor(author: Element | null): { name: string | null; href: string | null } {
  const group = field(readJson(author?.getAttribute('data') ?? null), 'group');
  return { name: textField(group, 'name'), href: textField(group, 'href') };
}

/** Epoch of `data-time`, in seconds or ms by magnitude (ok.md §6.1), as ISO 8601; null for anything else. */
export function readEpoch(text: string | null): string | null {
  if (!text || !/^\d{9,14}(?:\.\d+)?$/.test(text.trim())) return null;
  const value = Number(text);
  return new Date(value > 1e11 ? value : value * 1000).toISOString();
}
