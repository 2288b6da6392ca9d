import { useState } from 'preact/hooks';
import { ChoiceDialog } from '~/components/training/sandbox/vk/choice-dialog.tsx';

const COMPLAINTS = ['Спам', 'Оскорбление', 'Угроза или насилие', 'Материалы для взрослых'] as const;

/** «Пожаловаться» of whoever does not manage the page, with its window; the reasons are a guess (confidence D). */
export function Complain() {
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  return (
    <>
      <button type="button" data-testid="comment_action_report" disabled={sent} onClick={() => setOpen(true)}>
        {sent ? 'Жалоба отправлена' : 'Пожаловаться'}
      </button>
      {open && (
        <ChoiceDialog
          title="Жалоба на комментарий"
          questions={[{ name: 'Причина', choices: COMPLAINTS }]}
          action="Отправить"
          onDone={() => {
            setOpen(false);
            setSent(true);
          }}
          onCancel={() => setOpen(false)}
        />
      )}
    </>
  );
}
