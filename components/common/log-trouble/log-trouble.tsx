import { useEffect, useRef, useState } from 'preact/hooks';
import { CodeLink } from '~/components/common/error/code-link.tsx';
import { tellError } from '~/components/common/error/hear-errors.ts';
import { Icon } from '~/components/common/icon.tsx';
import { sayClock } from '~/components/common/when.ts';
import { partCodes } from '~/lib/locale/error-code.ts';
import { say } from '~/lib/locale/say.ts';
import { reopenLog } from '~/lib/log/database.ts';
import type { Unread } from '~/lib/log/unread.ts';
import { sayTrouble } from './say-trouble.ts';

type Props = {
  /** Null while the log is read: nothing is shown. */
  unread: Unread | null;
  /** True where something stands below that was read before. */
  over?: boolean;
  /** What else there is to do when it opened: what was not observed is not asked again. */
  onOpened?: () => void;
};

/** Says for the whole page that the log is not read, what to do about it, and tries again. */
export function LogTrouble({ unread, ...given }: Props) {
  return unread && <Trouble unread={unread} {...given} />;
}

function Trouble({ unread: { trouble, since, cause }, over, onOpened }: Props & { unread: Unread }) {
  const { text, codes } = partCodes(say('log_unreadable'));
  const { why, todo } = sayTrouble(trouble);
  const { frame, busy, tried, retry } = useRetry(onOpened);
  useEffect(() => {
    for (const code of codes) tellError(code, cause);
  }, [trouble]);
  return (
    <section ref={frame} class="log-trouble" data-tone="late" role="alert">
      <Icon name="triangle" />
      <div>
        <p>
          <strong>{text}</strong> {why} {say('log_trouble_safe')}{' '}
          {codes.map((code) => (
            <CodeLink key={code} code={code} />
          ))}
        </p>
        <p>{todo}</p>
        {over && <p class="quiet">{say('log_trouble_before', sayClock(new Date(since).toISOString()))}</p>}
        <p class="ways">
          <button type="button" disabled={busy} onClick={() => void retry()}>
            {say(busy ? 'log_trouble_retrying' : 'log_trouble_retry')}
          </button>
          <a href="help.html#report" target="_blank" rel="noreferrer">
            {say('trouble_title')}
          </a>
          {tried && <span class="quiet">{say('log_trouble_same', tried)}</span>}
        </p>
      </div>
    </section>
  );
}

/** Opens the log anew; `tried`: when that was of no use. Where it helped the focus goes on to the heading of the page. */
function useRetry(onOpened: Props['onOpened']) {
  const frame = useRef<HTMLElement>(null);
  const pressed = useRef(false);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState<string | null>(null);
  const retry = async () => {
    pressed.current = true;
    setBusy(true);
    const opened = await reopenLog();
    setBusy(false);
    if (opened) onOpened?.();
    else setTried(sayClock(new Date().toISOString()));
  };
  useEffect(() => {
    const heading = frame.current?.closest('main')?.querySelector('h1');
    return () => {
      // Whoever went on in the meantime is left alone.
      const here =
        document.activeElement === document.body || frame.current?.contains(document.activeElement);
      if (pressed.current && here && heading) takeFocus(heading);
    };
  }, []);
  return { frame, busy, tried, retry };
}

function takeFocus(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus();
}
