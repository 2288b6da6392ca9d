import { useState } from 'preact/hooks';
import { ChoiceDialog } from './choice-dialog.tsx';
import { useVkWorld } from './world.ts';

/**
 * «Заблокировать» of a manager beside «Удалить», and the window it opens. No source shows the control in this
 * layout: its test id is a guess beside `comment_action_delete` (confidence D).
 */
export function BlockAuthor({ name }: { name: string }) {
  const { words } = useVkWorld();
  const [open, setOpen] = useState(false);
  const [blocked, setBlocked] = useState<string | null>(null);
  if (blocked) {
    return <span class="vkitComment__blocked">{blocked}</span>;
  }
  const done = (answers: Record<string, string>) => {
    setOpen(false);
    setBlocked(words.blocked(answers[words.reason] ?? '', answers[words.term] ?? ''));
  };
  return (
    <>
      <button type="button" data-testid="comment_action_ban" onClick={() => setOpen(true)}>
        {words.block}
      </button>
      {open && (
        <ChoiceDialog
          title={words.blockTitle(name)}
          questions={[
            { name: words.term, choices: words.terms },
            { name: words.reason, choices: words.reasons },
          ]}
          action={words.blockDo}
          onDone={done}
          onCancel={() => setOpen(false)}
        />
      )}
    </>
  );
}
