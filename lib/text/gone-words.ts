import { fold } from './words.ts';

/** Whose hand a stub names; `page`: a manager of the page. */
export type GoneBy = 'author' | 'page' | 'network';

const AUTHOR = /(?:^|[^\p{L}])(?:автор(?:ом|а)?|author)(?![\p{L}])/u;
const PAGE =
  /модератор|администратор|руководител|редактор(?:ом|а)|сообществ|групп(?:ой|ы)|moderator|administrator|community/u;
/** «Администрация» alone is the town's in our pages: only with the site's name is it the network. */
const NETWORK =
  /администраци\p{L}* (?:сайта|вк|вконтакте|одноклассник|соцсети)|(?:правил\p{L}*|жалоб\p{L}*|спам\p{L}*)|заблокирован|site administration|violat|spam/u;

/**
 * Who deleted a comment by the words of the stub in its place; null where they name nobody or leave the
 * choice («удалён пользователем или руководителем страницы»). What the networks print today is not known
 * (vk.md §7.3, ok.md §8.5), so only plain words count.
 */
export function goneByWords(stub: string): GoneBy | null {
  const words = fold(stub);
  const named: GoneBy[] = [];
  if (AUTHOR.test(words) || /пользовател/u.test(words)) named.push('author');
  if (PAGE.test(words)) named.push('page');
  if (NETWORK.test(words)) named.push('network');
  return named.length === 1 ? (named[0] ?? null) : null;
}
