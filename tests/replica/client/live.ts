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

function apply(post: TownPost, happening: Exclude<Happening, { kind: 'reset' }>): void {
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

async function load(): Promise<Town> {
  const response = await fetch('/_replica/town.json');
  return response.json();
}

/** Loads the town and follows it; `changed` is called after each change with what happened. */
export async function goLive(changed: (happening: Happening) => void): Promise<Live> {
  const source = new EventSource('/_replica/live');
  // Listen first, load second: what is said in between must not get lost.
  await new Promise((resolve) => source.addEventListener('open', resolve, { once: true }));
  const live: Live = { town: await load(), stubs: new Set(), edited: new Set(), send };
  const reload = async () => {
    live.town = await load();
    live.stubs.clear();
    changed({ kind: 'reset' });
  };
  source.onopen = () => void reload();
  source.onmessage = (message: MessageEvent<string>) => {
    const happening: Happening = JSON.parse(message.data);
    if (happening.kind === 'reset') return void reload();
    const post = live.town.posts.find((each) => each.id === happening.post);
    if (!post) return;
    apply(post, happening);
    if (happening.kind === 'removed' && happening.tab === tab) live.stubs.add(happening.comment);
    if (happening.kind === 'edited') live.edited.add(happening.comment);
    if (happening.kind === 'restored') live.stubs.delete(happening.comment);
    changed(happening);
  };
  return live;
}

async function send(command: Without<Command>): Promise<void> {
  await fetch('/_replica/do', { method: 'POST', body: JSON.stringify({ ...command, tab }) });
}
