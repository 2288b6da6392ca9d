import type { Live } from '~/tests/replica/client/live.ts';

/**
 * The window of a manager that removes a comment and blocks its author. No source shows it: the method deletes
 * with `mark_as_spam` and `block_author` (reference: ok.md §5), classes and words are ours (confidence D).
 */
const WINDOW = `<div class="modal-new" role="dialog" aria-modal="true" aria-label="Заблокировать автора"><form>
<h2>Заблокировать автора</h2>
<label><input type="checkbox" name="block" checked> Заблокировать в группе</label>
<label><input type="checkbox" name="spam"> Отметить как спам</label>
<label><input type="checkbox" name="remove"> Удалить комментарий</label>
<button type="button" class="modal-new_cancel">Отмена</button> <button type="submit" class="button-pro">Подтвердить</button>
</form></div>`;

/** Opens the window for a comment; `button` says afterwards what was done. */
export function openBlockDialog(live: Live, button: Element, post: string, comment: string): void {
  const template = document.createElement('template');
  template.innerHTML = WINDOW;
  const dialog = template.content.firstElementChild;
  const form = dialog?.querySelector('form');
  if (!dialog || !form) return;
  dialog.querySelector('.modal-new_cancel')?.addEventListener('click', () => dialog.remove());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = new FormData(form);
    if (chosen.has('block')) {
      button.textContent = chosen.has('spam') ? 'Заблокирован, спам' : 'Заблокирован';
      button.setAttribute('disabled', '');
    }
    if (chosen.has('remove')) void live.send({ kind: 'remove', post, comment });
    dialog.remove();
  });
  document.body.append(dialog);
}
