import { say } from '~/lib/locale/say.ts';
import { sayClock } from './say-clock.ts';
import type { Rule } from './types.ts';

/** What is known of the snapshot that was kept before a removal. */
export type Receipt = { id: string; at: string; rule: Rule | null; picture: boolean };

type ReceiptProps = Pick<Receipt, 'at' | 'picture'> & {
  /** Takes it once more, where the comment still stands. */
  onRetake?(): void;
};

/** Said of a snapshot: when it was taken, and why there is no picture where there is none. */
export function ReceiptLine({ at, picture, onRetake }: ReceiptProps) {
  return (
    <p class="receipt" data-testid="desk-receipt">
      {say('desk_snapshot', sayClock(at))} {say(picture ? 'desk_picture' : 'desk_no_picture')}{' '}
      {!picture && onRetake && (
        <button type="button" class="link" onClick={onRetake}>
          {say('desk_retake')}
        </button>
      )}
    </p>
  );
}

type PointProps = {
  receipt: Receipt;
  pointed: boolean;
  onRetake(): void;
  onShow(): void;
  onCancel(): void;
};

/** The snapshot is kept: now the network's own control is shown, and a person presses it. */
export function PointStep({ receipt, pointed, onRetake, onShow, onCancel }: PointProps) {
  return (
    <div>
      <ReceiptLine {...receipt} onRetake={onRetake} />
      {receipt.rule && <p>{say('desk_rule', receipt.rule.number, receipt.rule.text)}</p>}
      <p>{sayPointing(pointed)}</p>
      <div class="buttons">
        <button type="button" onClick={onShow}>
          {say('desk_show_again')}
        </button>
        <button type="button" class="link" onClick={onCancel}>
          {say('desk_not_removing')}
        </button>
      </div>
    </div>
  );
}

/** What is left to do for a comment to go: a press on the network's own control, once it is in sight. */
export function sayPointing(pointed: boolean): string {
  return say(pointed ? 'desk_press_remove' : 'desk_find_remove');
}

type RemovedProps = {
  receipt: Receipt | null;
  /** True when it was removed with no snapshot kept. */
  bare: boolean;
  rule: Rule | null;
  /** True while its question is still owed an answer. */
  open: boolean;
  /** True where the network still shows its own way back. */
  restorable: boolean;
  onRestore(): void;
};

/** It is gone, and recorded; the way back is shown for as long as the network has one. */
export function RemovedStep({ receipt, bare, rule, open, restorable, onRestore }: RemovedProps) {
  return (
    <div>
      <p>
        <b>{say('desk_removed')}</b> {rule && say('desk_rule', rule.number, rule.text)}
      </p>
      {receipt && <ReceiptLine {...receipt} />}
      {bare && <p class="receipt">{say('desk_no_snapshot')}</p>}
      {open && <p class="told">{say('desk_removed_open')}</p>}
      {restorable ? (
        <div class="buttons">
          <button type="button" onClick={onRestore}>
            {say('desk_restore')}
          </button>
        </div>
      ) : (
        <p class="quiet">{say('desk_no_restore')}</p>
      )}
    </div>
  );
}
