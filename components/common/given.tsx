import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** That somebody else prescribes what is shown, in words; `locked`: it cannot be changed here. */
export type Given = { words: string; locked: boolean };

/** Which parts of a page are prescribed, by the id of their section; null: the user's own. */
export const GivenContext = createContext<(section: string) => Given | null>(() => null);

type Props = { given: Given | null; children: ComponentChildren };

/** What is prescribed says so, and what cannot be changed here stays readable and takes no input. */
export function GivenPart({ given, children }: Props) {
  if (!given) return <>{children}</>;
  return (
    <>
      <p class="given">
        <Icon name={given.locked ? 'shield' : 'people'} />
        {given.words}
      </p>
      {given.locked ? (
        <fieldset class="locked" disabled>
          {children}
        </fieldset>
      ) : (
        children
      )}
    </>
  );
}

/** What is prescribed of a section; null when it is the user's own. */
export function useGiven(section: string): Given | null {
  return useContext(GivenContext)(section);
}
