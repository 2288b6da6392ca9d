import type { ComponentChild } from 'preact';
import { FoundList } from '~/components/help/found-list.tsx';
import css from '~/components/help/help.css?inline';
import { Help } from '~/components/help/help.tsx';
import { ParagraphPart } from '~/components/help/paragraph-part.tsx';
import { Trouble } from '~/components/help/trouble.tsx';
import type { TroubleFacts } from '~/components/help/trouble-facts.ts';
import { findHelp } from '~/lib/help/find-help.ts';
import { helpIn } from '~/lib/help/topics.ts';
import { language } from '~/lib/locale/say.ts';
import { inMinutes } from '~/tests/components/dashboard/dashboard-data.ts';
import type { Board } from '~/tests/states/board.ts';

const FACTS: TroubleFacts = {
  at: inMinutes(0),
  version: '0.1.0',
  browser: 'Chromium 156',
  system: 'linux',
  logSchema: 15,
  settingsSchema: 1,
  language: 'ru',
  layouts: [],
  selectors: [],
  receivers: [{ kind: 'hub', stopped: true }],
  errors: [{ code: 401, at: inMinutes(-2), kind: null }],
};
const nothing = () => undefined;
const read = async () => FACTS;
const unread = () => Promise.reject(new TypeError());

/** The place of the words on the page of the help, beside its contents. */
const beside = (words: ComponentChild) => (
  <div class="help">
    <span />
    <main>{words}</main>
  </div>
);

const found = (query: string) =>
  beside(<FoundList found={findHelp(helpIn(language()), query)} query={query} onWhole={nothing} />);

/** One short paragraph: what is written in the others changes with the product. */
function Paragraph({ asked }: { asked: boolean }) {
  const [first] = helpIn(language()).flatMap(({ paragraphs }) => paragraphs);
  return beside(first && <ParagraphPart paragraph={first} asked={asked} />);
}

const trouble = (facts: () => Promise<TroubleFacts>) => beside(<Trouble read={facts} />);

export const HELP: Board = {
  id: 'help',
  title: 'Справка',
  css,
  states: [
    { name: 'абзац', show: () => <Paragraph asked={false} /> },
    { name: 'ничего не нашлось', show: () => found('бегемот') },
    { name: 'найдено', show: () => found('О-401') },
    { name: 'отчёт о проблеме', show: () => trouble(read) },
    { name: 'отчёт не собрался', show: () => trouble(unread) },
  ],
};

export const WHOLE_HELP: Board = {
  id: 'help-whole',
  title: 'Справка целиком',
  css,
  whole: true,
  states: [{ name: 'все темы', show: () => <Help readFacts={read} /> }],
};
