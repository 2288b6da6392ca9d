import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TownComment, TownPost } from '~/tests/replica/settle.ts';
import { Icon } from './icons.tsx';
import { actor, face, manages, useWorld } from './world.ts';

type FormProps = {
  post: TownPost;
  replyTo: TownComment | null;
  onCancel(): void;
  onSaid(replyTo: TownComment | null): void;
};

function putCaretAtEnd(box: HTMLElement): void {
  box.focus({ preventScroll: true });
  const selection = getSelection();
  selection?.selectAllChildren(box);
  selection?.collapseToEnd();
}

/** The reply form: a text field, the switch between the page and oneself, and the send button. */
export function CommentForm({ post, replyTo, onCancel, onSaid }: FormProps) {
  const world = useWorld();
  const box = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [asPage, setAsPage] = useState(true);
  const mayBePage = manages(world, post.owner);
  const by = mayBePage && asPage ? post.owner : world.live.town.me.vk;
  const addressee = replyTo ? actor(world, replyTo.by) : null;

  const write = (words: string) => {
    if (box.current) box.current.textContent = words;
    setText(words);
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
    <div className="vkitCommentInput__root">
      {addressee && (
        <div className="vkitCommentInput__reply">
          Ответ {addressee.dative}
          <button type="button" className="vkitLink" aria-label="Отменить ответ" onClick={onCancel}>
            ✕
          </button>
        </div>
      )}
      <div className="vkitCommentInput__row">
        <AuthorSwitch post={post} by={by} mayBePage={mayBePage} onPick={setAsPage} />
        <div className="vkitCommentInput__field">
          {/* biome-ignore lint/a11y/useSemanticElements: the network's own field is an editable element */}
          <div
            ref={box}
            data-testid="content-editable-input"
            role="textbox"
            tabIndex={0}
            contentEditable
            aria-multiline="true"
            aria-label="Написать комментарий…"
            data-placeholder={text === '' ? 'Написать комментарий…' : ''}
            // biome-ignore lint/performance/useDomNodeTextContent: line breaks of an editable element are elements
            onInput={(event) => setText(event.currentTarget.innerText.replaceAll('\u00a0', ' '))}
            onKeyDown={keys}
          />
          <button type="button" data-testid="show-attach-dropdown" aria-label="Прикрепить">
            <Icon name="attach" />
          </button>
          <button type="button" data-testid="comment_upload_photo" aria-label="Фотография">
            <Icon name="photos" />
          </button>
        </div>
        <button
          type="button"
          data-testid="send-comment"
          className="vkitCommentInput__send"
          aria-label="Отправить"
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
  post: TownPost;
  by: string;
  mayBePage: boolean;
  onPick(asPage: boolean): void;
}) {
  const world = useWorld();
  const [open, setOpen] = useState(false);
  const current = actor(world, props.by);
  const pick = (asPage: boolean) => {
    props.onPick(asPage);
    setOpen(false);
  };
  if (!props.mayBePage) return <img className="vkitAvatar vkitAvatar--small" src={face(props.by)} alt="" />;
  return (
    <div className="vkitAuthorSwitch">
      <button
        type="button"
        data-testid="comment_author_switch"
        aria-expanded={open}
        aria-label={`Комментировать от имени: ${current.name}`}
        onClick={() => setOpen(!open)}
      >
        <img className="vkitAvatar vkitAvatar--small" src={face(props.by)} alt="" />
        <span aria-hidden="true">▾</span>
      </button>
      {open && (
        <div className="vkitAuthorSwitch__menu" role="menu">
          <Choice by={props.post.owner} words="от имени сообщества" onPick={() => pick(true)} />
          <Choice by={world.live.town.me.vk} words="от себя" onPick={() => pick(false)} />
        </div>
      )}
    </div>
  );
}

function Choice({ by, words, onPick }: { by: string; words: string; onPick(): void }) {
  const one = actor(useWorld(), by);
  return (
    <button type="button" role="menuitem" data-author={one.key} onClick={onPick}>
      <img className="vkitAvatar vkitAvatar--small" src={face(by)} alt="" />
      <span>
        {one.name}
        <small>{words}</small>
      </span>
    </button>
  );
}
