/** Who wrote it, what and when, as a comment of the newest layout shows it. */
export const NAME =
  '<a class="comments_author-name o" href="/profile/590000000001"><span>Ольга Иванова</span></a>';
export const TEXT = '<span class="js-text-full">Где автобус?</span>';
export const DATE = '<span class="comments_current__footer__main__date">10:00</span>';

/** The attribute that names the id of a comment. */
export function seen(id: string | number): string {
  return `data-seen-params='{"data":{"commentId":${JSON.stringify(id)}},"options":{}}'`;
}

/** One comment of the newest layout; whatever is given replaces its part. */
export function comment(
  parts: { attributes?: string; name?: string; text?: string; date?: string; more?: string } = {},
) {
  const {
    attributes = `${seen('1')} data-time="1795330800000"`,
    name = NAME,
    text = TEXT,
    date = DATE,
  } = parts;
  return `<div id="hook_Block_q${Math.random()}"><div class="comments_i __new-comments h-mod" ${attributes}><div class="comments_current"><div>${name}</div>${text}${date}${parts.more ?? ''}</div></div></div>`;
}

/** A list of comments. */
export const list = (inner: string) =>
  `<div class="comments_lst"><div class="comments_lst_cnt">${inner}</div></div>`;
/** A topic over the page with its list; `total`: the attribute that counts them. */
export const layer = (inner: string, total = '') =>
  `<div class="media-layer"><div class="mlr_cnts"><div class="mlr_disc js-discussion-layer-block"><div ${total}>${list(inner)}</div></div></div></div>`;
