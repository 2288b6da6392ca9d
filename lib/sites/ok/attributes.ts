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
  return typeof found === 'string' && found !== '' ? found : null;
}

/** `data.commentId` of `data-seen-params`; null on feed posts, which carry the attribute too (ok.md §6.6). */
export function readCommentId(comment: Element): string | null {
  const holder = comment.closest('[data-seen-params]') ?? comment.querySelector('[data-seen-params]');
  return textField(field(readJson(holder?.getAttribute('data-seen-params') ?? null), 'data'), 'commentId');
}

/** Name and address of the group that wrote a topic, from `group-author[data]`. */
export function readGroupAuthor(author: Element | null): { name: string | null; href: string | null } {
  const group = field(readJson(author?.getAttribute('data') ?? null), 'group');
  return { name: textField(group, 'name'), href: textField(group, 'href') };
}

/** `data-time`, in seconds or ms by magnitude (ok.md §6.1), as ISO 8601; null when absent. */
export function readDataTime(comment: Element): string | null {
  const value = Number(
    comment.getAttribute('data-time') ?? comment.querySelector('[data-time]')?.getAttribute('data-time'),
  );
  if (!Number.isFinite(value) || value <= 0) return null;
  return new Date(value > 1e11 ? value : value * 1000).toISOString();
}
