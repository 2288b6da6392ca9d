import { useState } from 'preact/hooks';
import { ChoiceDialog } from './choice-dialog.tsx';

/** Reasons of `groups.ban`, 4 to 0 (reference: vk.md §5.1); their order in the window is a guess. */
const REASONS = [
  'Другое',
  'Спам',
  'Оскорбление участников',
  'Нецензурные выражения',
  'Сообщения не по теме',
] as const;

/** The method takes any end; that the window offers these is a guess. */
const TERMS = ['Навсегда', 'Час', 'Сутки', 'Неделя', 'Месяц', 'Год'] as const;

const COMPLAINTS = ['Спам', 'Оскорбление', 'Угроза или насилие', 'Материалы для взрослых'] as const;

/**
 * «Заблокировать» of a manager beside «Удалить», and the window it opens. No source shows the control in this
 * layout: its test id is a guess beside `comment_action_delete` (confidence D).
 */
export function BlockAuthor({ name }: { name: string }) {
  const [open, setOpen] = useState(false);
  const [blocked, setBlocked] = useState<Record<string, string> | null>(null);
  if (blocked) {
    return (
      <span className="vkitComment__blocked">
        В чёрном списке: {blocked.Причина}, {blocked.Срок}
      </span>
    );
  }
  const done = (answers: Record<string, string>) => {
    setOpen(false);
    setBlocked(answers);
  };
  return (
    <>
      <button type="button" data-testid="comment_action_ban" onClick={() => setOpen(true)}>
        Заблокировать
      </button>
      {open && (
        <ChoiceDialog
          title={`Добавить в чёрный список: ${name}`}
          questions={[
            { name: 'Срок', choices: TERMS },
            { name: 'Причина', choices: REASONS },
          ]}
          action="Добавить"
          onDone={done}
          onCancel={() => setOpen(false)}
        />
      )}
    </>
  );
}

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
