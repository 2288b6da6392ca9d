import { useContext } from 'preact/hooks';
import { errorPlace } from '~/lib/help/error-place.ts';
import { say } from '~/lib/locale/say.ts';
import { sayCode } from '~/lib/locale/texts.ts';
import { OpenHelpContext } from './open-help.ts';

/** The code of an error as the way to its paragraph of the help; plain where no help can be opened. */
export function CodeLink({ code }: { code: number }) {
  const open = useContext(OpenHelpContext);
  const title = say('help_about_code');
  if (open) {
    return (
      <button type="button" class="error-code" title={title} onClick={() => open(code)}>
        {sayCode(code)}
      </button>
    );
  }
  if (!location.protocol.endsWith('-extension:')) return <span class="error-code">{sayCode(code)}</span>;
  return (
    <a
      class="error-code"
      href={`help.html#${errorPlace(code)}`}
      target="_blank"
      rel="noreferrer"
      title={title}
    >
      {sayCode(code)}
    </a>
  );
}
