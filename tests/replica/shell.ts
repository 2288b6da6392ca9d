import type { Network } from '~/lib/comment/sighting.ts';
import type { Town } from './settle.ts';

const ICONS: Record<Network, string> = { vk: '#0077ff', ok: '#ff7700' };
const TITLES: Record<Network, string> = { vk: 'ВКонтакте', ok: 'Одноклассники' };

/** What the page's script starts from: the part of the town that its network shows. */
export function given(town: Town, network: Network): string {
  const people = Object.fromEntries(Object.entries(town.people).filter(([, one]) => one.network === network));
  const posts = town.posts.filter((post) => post.network === network);
  return JSON.stringify({ ...town, people, posts });
}

/** The HTML document around `body`; the script stands in the head so that the theme is set before painting. */
export function htmlPage(network: Network, body: string): string {
  const icon = `%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='${encodeURIComponent(ICONS[network])}'/%3E%3C/svg%3E`;
  return `<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${TITLES[network]} (учебная копия)</title>
<link rel="icon" href="data:image/svg+xml,${icon}">
<link rel="stylesheet" href="/_replica/page.css">
<script src="/_replica/page.js"></script>
</head>
<body>${body}</body>
</html>`;
}
