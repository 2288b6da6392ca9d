import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import type { VkComment, VkPostData } from './town.ts';
import { actor, manages, useVkWorld } from './world.ts';

type FormProps = {
  post: VkPostData;
  replyTo: VkComment | null;
  onCancel(): void;
  onSaid(replyTo: VkComment | null): void;
};

function putCaretAtEnd(box: HTMLElement): void {
  box.focus({ preventScroll: true });
  const selection = getSelection();
  selection?.selectAllChildren(box);
  selection?.collapseToEnd();
}

/** The reply form: a text field, the switch between the page and oneself, and the send button. */
export function CommentForm({ post, replyTo, onCancel, onSaid }: FormProps) {
  const world = useVkWorld();
  const { words } = world;
  const box = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [asPage, setAsPage] = useState(true);
  const mayBePage = manages(world, post.owner);
  const by = mayBePage && asPage ? post.owner : world.live.town.me.vk;
  const addressee = replyTo ? actor(world, replyTo.by) : null;

  const write = (draft: string) => {
    if (box.current) box.current.textContent = draft;
    setText(draft);
  };
  // Before the browser paints: whoever clicked «Ответить» may type at once.
  useLayoutEffect(() => {
    if (!addressee || !box.current) return;
    write(`${addressee.first}, `);
    putCaretAtEnd(box.current);
    box.current.scrollIntoView({ block: 'nearest' });
  }, [replyTo?.id]);

  const send = async () => {
    if (text.trim() === '') return;
    await world.live.send({ kind: 'say', post: post.id, by, text, replyTo: replyTo?.id ?? null });
    write('');
    onSaid(replyTo);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };
  return (
    <div class="vkitCommentInput__root">
      {addressee && (
        <div class="vkitCommentInput__reply">
          {words.replyTo(addressee.dative)}
          <button type="button" class="vkitLink" aria-label={words.cancelReply} onClick={onCancel}>
            ✕
          </button>
        </div>
      )}
      <div class="vkitCommentInput__row">
        <AuthorSwitch post={post} by={by} mayBePage={mayBePage} onPick={setAsPage} />
        <div class="vkitCommentInput__field">
          {/* biome-ignore lint/a11y/useSemanticElements: the network's own field is an editable element */}
          <div
            ref={box}
            data-testid="content-editable-input"
            role="textbox"
            tabIndex={0}
            contentEditable
            aria-multiline="true"
            aria-label={words.field}
            data-placeholder={text === '' ? words.field : ''}
            // biome-ignore lint/performance/useDomNodeTextContent: line breaks of an editable element are elements
            onInput={(event) => setText(event.currentTarget.innerText.replaceAll('\u00a0', ' '))}
            onKeyDown={keys}
          />
          <button type="button" data-testid="show-attach-dropdown" aria-label={words.attach}>
            <Icon name="attach" />
          </button>
          <button type="button" data-testid="comment_upload_photo" aria-label={words.photo}>
            <Icon name="photos" />
          </button>
        </div>
        <button
          type="button"
          data-testid="send-comment"
          class="vkitCommentInput__send"
          aria-label={words.send}
          disabled={text.trim() === ''}
          onClick={send}
        >
          <Icon name="send" size={24} />
        </button>
      </div>
    </div>
  );
}

function AuthorSwitch(props: {
  post: VkPostData;
  by: string;
  mayBePage: boolean;
  onPick(asPage: boolean): void;
}) {
  const world = useVkWorld();
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const current = actor(world, props.by);
  const pick = (asPage: boolean) => {
    props.onPick(asPage);
    setOpen(false);
    // What was pressed goes away with the menu: the keyboard stays where it was.
    toggle.current?.focus();
  };
  if (!props.mayBePage) return <world.Face of={current} size="small" />;
  return (
    <div class="vkitAuthorSwitch">
      <button
        type="button"
        ref={toggle}
        data-testid="comment_author_switch"
        aria-expanded={open}
        aria-label={world.words.as(current.name)}
        onClick={() => setOpen(!open)}
      >
        <world.Face of={current} size="small" />
        <span aria-hidden="true">▾</span>
      </button>
      {open && (
        <div class="vkitAuthorSwitch__menu" role="menu">
          <Choice by={props.post.owner} words={world.words.asPage} onPick={() => pick(true)} />
          <Choice by={world.live.town.me.vk} words={world.words.asMe} onPick={() => pick(false)} />
        </div>
      )}
    </div>
  );
}

function Choice({ by, words, onPick }: { by: string; words: string; onPick(): void }) {
  const world = useVkWorld();
  const one = actor(world, by);
  return (
    <button type="button" role="menuitem" data-author={one.key} onClick={onPick}>
      <world.Face of={one} size="small" />
      <span>
        {one.name}
        <small>{words}</small>
      </span>
    </button>
  );
}
