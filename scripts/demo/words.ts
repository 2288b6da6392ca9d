import type { Replica } from '~/tests/replica/server.ts';
import type { HubGlance } from './hub-reader.ts';
import type { Demo } from './set-up.ts';
import type { serveStartPage } from './start-page.ts';

export const COMMENTS = { one: 'комментарий', few: 'комментария', many: 'комментариев' };

const PLURAL = new Intl.PluralRules('ru');

/** «5 обращений»: `forms` are the words for one, few and many. */
export function counted(count: number, forms: { one: string; few: string; many: string }): string {
  const rule = PLURAL.select(count);
  const word = rule === 'one' ? forms.one : rule === 'few' ? forms.few : forms.many;
  return `${new Intl.NumberFormat('ru').format(count)} ${word}`;
}

/** «12 событий, 7 обращений, отвечены 3». */
export function sayGlance({ events, incidents, answered }: HubGlance): string {
  const said = [
    counted(events, { one: 'событие', few: 'события', many: 'событий' }),
    counted(incidents, { one: 'обращение', few: 'обращения', many: 'обращений' }),
    `с ответом ${answered}`,
  ];
  return said.join(', ');
}

/** The start page of `demo`, in words and figures. */
export function startPageSettings(demo: Demo): Parameters<typeof serveStartPage>[0] {
  return {
    values: {
      ...demo.replica.addresses,
      vkComments: sayComments(demo.replica, demo.replica.addresses.vkPost),
      okComments: sayComments(demo.replica, demo.replica.addresses.okTopic),
      hubDocs: new URL('/openapi.json', demo.hub.url).href,
      browser: demo.version,
      extension: saySize(demo.built.bytes),
      replicaPort: String(demo.replica.port),
      startedAt: new Intl.DateTimeFormat('ru', { timeStyle: 'short' }).format(new Date()),
      hub: demo.hub.url,
    },
    figures: async () => sayGlance(await demo.reader.glance()),
    openDashboard: async () => {
      const page = await demo.opened.context.newPage();
      await page.goto(`${demo.opened.origin}/dashboard.html`);
      await page.bringToFront();
    },
  };
}

/** «52 комментария» under the post that `address` shows. */
function sayComments(replica: Replica, address: string): string {
  const post = replica.town.posts.find(({ id }) => address.endsWith(id));
  return counted(post?.comments.length ?? 0, COMMENTS);
}

function saySize(bytes: number | null): string {
  if (bytes === null) return 'пересобирается при каждой правке';
  return `${new Intl.NumberFormat('ru').format(Math.round(bytes / 1000))} кБ, собрано из этой папки`;
}
