import type { Town, TownPost } from '~/tests/replica/settle.ts';
import type { Command, Happening } from '~/tests/replica/wire.ts';

type Without<Kind> = Kind extends unknown ? Omit<Kind, 'tab'> : never;

const tab = crypto.randomUUID();

/** The town as this tab knows it, kept up to date by the server. */
export type Live = {
  town: Town;
  /** Comments removed in this very tab: they stay as stubs until the page is loaded again. */
  stubs: Set<string>;
  /** Comments whose text was changed and has to be drawn again. */
  edited: Set<string>;
  send(command: Without<Command>): Promise<void>;
};

type Change = Exclude<Happening, { kind: 'reset' }>;

function apply(town: Town, happening: Change): boolean {
  const post = town.posts.find((each) => each.id === happening.post);
  if (!post) return false;
  change(post, happening);
  return true;
}

function change(post: TownPost, happening: Change): void {
  if (happening.kind === 'said') {
    if (post.comments.some((each) => each.id === happening.comment.id)) return;
    post.comments.push(happening.comment);
    post.comments.sort((one, other) => one.at - other.at);
    return;
  }
  const comment = post.comments.find((each) => each.id === happening.comment);
  if (!comment) return;
  if (happening.kind === 'edited') comment.text = happening.text;
  else comment.removed = happening.kind === 'removed';
}

/** What only this tab knows of a change. */
function remember({ stubs, edited }: Live, happening: Change): void {
  if (happening.kind === 'removed' && happening.tab === tab) stubs.add(happening.comment);
  if (happening.kind === 'edited') edited.add(happening.comment);
  if (happening.kind === 'restored') stubs.delete(happening.comment);
}

async function load(): Promise<Town> {
  const response = await fetch('/_replica/town.json');
  return response.json();
}

/** Loads the town and follows it; `changed` is called after each change with what happened. */
export async function goLive(changed: (happening: Happening) => void): Promise<Live> {
  const source = new EventSource('/_replica/live');
  /** What is told while the town is on its way; null while it is here. */
  let early: Happening[] | null = [];
  let live: Live | null = null;

  /** The town with all that was told while it was on its way; anew when it was changed as a whole. */
  const fetchTown = async (): Promise<Town> => {
    for (;;) {
      const told: Happening[] = [];
      early = told;
      const town = await load();
      if (told.some(({ kind }) => kind === 'reset')) continue;
      early = null;
      for (const happening of told) if (happening.kind !== 'reset') apply(town, happening);
      return town;
    }
  };

  const reload = async (now: Live) => {
    now.town = await fetchTown();
    now.stubs.clear();
    changed({ kind: 'reset' });
  };

  const hear = (happening: Happening) => {
    if (early) early.push(happening);
    if (early || !live) return;
    if (happening.kind === 'reset') return void reload(live);
    if (!apply(live.town, happening)) return;
    remember(live, happening);
    changed(happening);
  };

  source.onmessage = (message: MessageEvent<string>) => hear(JSON.parse(message.data));
  // Listen first, load second: what is said in between must not get lost.
  await new Promise((resolve) => source.addEventListener('open', resolve, { once: true }));
  live = { town: await fetchTown(), stubs: new Set(), edited: new Set(), send };
  // A stream that broke and came back may have missed anything.
  source.onopen = () => hear({ kind: 'reset' });
  return live;
}

async function send(command: Without<Command>): Promise<void> {
  await fetch('/_replica/do', { method: 'POST', body: JSON.stringify({ ...command, tab }) });
}
