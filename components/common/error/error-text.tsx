import { useEffect } from 'preact/hooks';
import { partCodes } from '~/lib/locale/error-code.ts';
import { CodeLink } from './code-link.tsx';
import { tellError } from './hear-errors.ts';

/** A sentence that may tell of an error: its code, where it has one, leads to what the help says about it. */
export function ErrorText({ text }: { text: string }) {
  const { text: words, codes } = partCodes(text);
  useEffect(() => {
    for (const code of partCodes(text).codes) tellError(code);
  }, [text]);
  return (
    <>
      {words}
      {codes.map((code) => (
        <>
          {' '}
          <CodeLink key={code} code={code} />
        </>
      ))}
    </>
  );
}
