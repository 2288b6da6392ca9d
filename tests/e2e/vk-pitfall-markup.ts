type Parts = { text?: string; date?: string; author?: string; more?: string; after?: string };

/** A comment of the newest layout; whatever is given replaces its part. */
export function comment(id: string, parts: Parts = {}): string {
  const text = `<div data-testid="comment-text">${parts.text ?? 'Где автобус?'}</div>`;
  const date =
    parts.date ??
    `<a data-testid="wall_comment_date" href="/wall-38612614_900?reply=${id}">5 минут назад</a>`;
  return `<div data-testid="wall_comments_comment_root" id="-38612614_${id}">
    <a data-testid="comment-avatar" href="${parts.author ?? '/id11'}"><img src="/a.jpg" alt=""></a>
    <a href="${parts.author ?? '/id11'}"><div data-testid="comment-owner">Зоя Ильина</div></a>
    ${text}${parts.more ?? ''}${date}${parts.after ?? ''}</div>`;
}

/** A post of the page with what stands under it. */
export function post(
  inside: string,
  attributes = 'data-post-id="-38612614_900" data-post-nesting-lvl="0"',
): string {
  return `<div data-testid="post" ${attributes}>
    <div data-testid="post-header-title"><a href="/gorod">Администрация города</a></div>
    ${inside}</div>`;
}

/** The button that counts the comments of a post. */
export const counter = (label: string, shown = '') =>
  `<button data-testid="post_footer_action_comment" aria-label="${label}">${shown}</button>`;
