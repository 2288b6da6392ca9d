import { useEffect, useReducer, useState } from 'preact/hooks';
import { VkWorldProvider } from '~/components/training/sandbox/vk/world.ts';
import type { Live } from '~/tests/replica/client/live.ts';
import { emojiAddress } from '~/tests/replica/emoji-address.ts';
import { Community } from './community.tsx';
import { Complain } from './complain.tsx';
import { Face } from './face.tsx';
import { Header } from './header.tsx';
import { LeftMenu } from './left-menu.tsx';
import { Nowhere } from './nowhere.tsx';
import { PostPage } from './post-page.tsx';
import { placeOf } from './router.ts';
import { WORDS } from './words.ts';
import { type World, WorldProvider } from './world.ts';

const TICK = 20_000;

const PICTURES: World['pictures'] = {
  photo: (name) => `/_replica/photo/${name}.svg`,
  sticker: (number) => `/sticker/1-${number}-128`,
  emoji: emojiAddress,
};

/** Whole page; moves between addresses without loading, as the network does. */
export function App(props: { live: Live; listeners: Set<() => void> }) {
  const [url, setUrl] = useState(() => new URL(location.href));
  const [, repaint] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const changed = () => repaint(undefined);
    props.listeners.add(changed);
    const timer = setInterval(changed, TICK);
    const back = () => setUrl(new URL(location.href));
    addEventListener('popstate', back);
    return () => {
      props.listeners.delete(changed);
      clearInterval(timer);
      removeEventListener('popstate', back);
    };
  }, []);
  const go = (address: string) => {
    const next = new URL(address, location.href);
    history.pushState(null, '', next);
    setUrl(next);
    scrollTo(0, 0);
  };
  const world: World = {
    live: props.live,
    now: Date.now(),
    url,
    go,
    words: WORDS,
    Face,
    pictures: PICTURES,
    complain: () => <Complain />,
    lit: null,
  };
  return (
    <WorldProvider value={world}>
      <VkWorldProvider value={world}>
        <div className="vkui__root">
          {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: links inside keep their own keys */}
          <div id="layout_wrapper_root" onClick={(event) => followInside(event, go)}>
            <Header />
            <div className="vkitLayout">
              <LeftMenu />
              <Page world={world} />
            </div>
          </div>
        </div>
      </VkWorldProvider>
    </WorldProvider>
  );
}

function Page({ world }: { world: World }) {
  const place = placeOf(world);
  if (place.kind === 'post') return <PostPage post={place.post} />;
  if (place.kind === 'wall') return <Community owner={place.owner} />;
  return <Nowhere owner={place.owner} />;
}

function followInside(event: MouseEvent, go: (address: string) => void): void {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === '_blank') return;
  if (link.origin !== location.origin) return;
  event.preventDefault();
  go(link.href);
}
