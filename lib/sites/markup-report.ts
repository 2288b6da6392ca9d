import type { Health } from './health.ts';
import type { Site } from './site.ts';
import { skeleton, vocabularyOf } from './skeleton.ts';

/**
 * A report that a moderator can send to whoever keeps the selectors: which layout, which fields stopped
 * matching, which fallbacks are in use, and the skeleton of the markup. Holds no text, id or name of the page.
 */
export function markupReport(site: Site, root: Document, layout: string, health: Health): string {
  const fields = Object.entries(site.markup.fields);
  const vocabulary = vocabularyOf(fields.flatMap(([, variants]) => variants.map(({ select }) => select)));
  const found = fields.map(([name, variants]) => {
    const counts = variants.map(({ select }) => root.querySelectorAll(select).length);
    return `${name}: ${counts.join(' / ')}`;
  });
  return [
    `otklik-report 1`,
    `network: ${site.network}`,
    `layout: ${layout}`,
    `health: ${health.state}`,
    ...health.problems.map(sayProblem),
    ...(health.fallbacks ?? []).map(({ field, variant, of }) => `fallback: ${field} ${variant}/${of}`),
    '',
    ...found,
    '',
    skeleton(root.body, vocabulary),
    '',
  ].join('\n');
}

/** Without the id of the post. */
function sayProblem(problem: Health['problems'][number]): string {
  if (problem.kind === 'missing') return `missing: ${problem.field} × ${problem.count || '?'}`;
  return problem.kind === 'counter' ? `counter: ${problem.seen} > ${problem.total}` : 'blind';
}
