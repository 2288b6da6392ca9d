import { type ComponentChild, render } from 'preact';
import { hearErrors } from '~/components/common/error/hear-errors.ts';
import { textsOf } from '~/lib/locale/english.ts';
import { language, say } from '~/lib/locale/say.ts';
import { type MessageKey, speak } from '~/lib/locale/texts.ts';
import { askToKeep } from '~/lib/log/queue/space.ts';
import { keepError } from '~/lib/settings/error-ring.ts';
import { readLanguage } from '~/lib/settings/language.ts';
import { SettingsTrouble, whyUnread } from './settings-trouble.tsx';

/**
 * Shows a page of the extension in its `#root`, titled and in the language that the user chose; above it why there are
 * no settings, where the browser gives none.
 */
export async function startPage(title: MessageKey, content: ComponentChild): Promise<void> {
  // Together with the language: where the browser says nothing, both are waited for once.
  const asked = whyUnread();
  speak(textsOf(await readLanguage()));
  document.documentElement.lang = language();
  document.title = say(title);
  // What cannot be remembered is shown all the same.
  hearErrors((code, thrown) => void keepError(code, thrown).catch(() => undefined));
  const root = document.getElementById('root');
  if (root) {
    render(
      <>
        <SettingsTrouble asked={asked} />
        {content}
      </>,
      root,
    );
  }
  // Its answer is told beside the log; without one nothing is worse than before.
  await askToKeep().catch(() => false);
}
