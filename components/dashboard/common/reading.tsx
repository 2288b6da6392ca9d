import { countOn, type Rest } from '~/components/dashboard/queue/rest.ts';
import { say } from '~/lib/locale/say.ts';

/** How many of the settled comments were read so far. */
export function Reading({ rest: { read, settled } }: { rest: Rest }) {
  const all = Math.max(read, countOn(settled, { network: null, page: null }));
  return (
    <p class="quiet" role="status" data-testid="reading">
      <progress aria-label={say('dashboard_loading')} value={read} max={Math.max(1, all)} />
      {say('dashboard_rest_read', read, all)}
    </p>
  );
}
