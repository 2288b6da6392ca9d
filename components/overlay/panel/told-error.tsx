import { reach } from '~/components/overlay/telling/connection.ts';
import { partCodes } from '~/lib/locale/error-code.ts';
import { sayCode } from '~/lib/locale/texts.ts';

/** A sentence of the panel that may tell of errors: their codes, behind it, open what the help says about them. */
export function ToldError({ text }: { text: string }) {
  const { text: words, codes } = partCodes(text);
  return (
    <>
      {words}
      {codes.map((code) => (
        <>
          {' '}
          <button type="button" class="code" onClick={() => reach('help.open', { code })}>
            {sayCode(code)}
          </button>
        </>
      ))}
    </>
  );
}
