import postgres from 'postgres';
import { z } from 'zod';
import type { Database } from '~/server/postgres/connect.ts';

/** The part of a plan that is looked at (`explain (format json)`). */
type Node = { 'Node Type': string; 'Index Name'?: string | undefined; Plans?: Node[] | undefined };

const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Index Name': z.string().optional(),
    Plans: z.array(nodeSchema).optional(),
  }),
);
const explainedSchema = z.array(z.object({ Plan: nodeSchema })).length(1);

/**
 * Gives the plan of the last statement that `run` sends, node by node from the top, such as
 * `Limit`, `Index Scan on incidents_open`: the statement of the product itself, with its own parameters.
 */
export async function planOf(url: string, run: (database: Database) => Promise<unknown>): Promise<string[]> {
  let last: { query: string; parameters: string[] } | null = null;
  const sql = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    debug: (_, query, parameters: unknown[]) => {
      last = { query, parameters: parameters.map(String) };
    },
  });
  try {
    await run(sql);
    const { query, parameters } = z
      .object({ query: z.string(), parameters: z.array(z.string()) })
      .parse(last);
    const [row] = await sql.unsafe(`explain (format json) ${query}`, parameters);
    return lines(explainedSchema.parse(row?.['QUERY PLAN']).flatMap(({ Plan }) => Plan));
  } finally {
    await sql.end();
  }
}

function lines(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    const index = node['Index Name'];
    return [index ? `${node['Node Type']} on ${index}` : node['Node Type'], ...lines(node.Plans ?? [])];
  });
}
