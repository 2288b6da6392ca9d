import english from './en.json';
import { errorPlace } from './error-place.ts';
import russian from './ru.json';

/** A short paragraph with an address of its own; `code` is that of the error it explains. */
export type Paragraph = { id: string; title: string; text: readonly string[]; code: number | null };

export type Topic = { id: string; title: string; paragraphs: readonly Paragraph[] };

type Texts = {
  topics: readonly { id: string; title: string; paragraphs: readonly Omit<Paragraph, 'code'>[] }[];
  /** By the first digit of their codes. */
  errorGroups: Readonly<Record<string, string>>;
  /** By code. */
  errors: Readonly<Record<string, { title: string; text: readonly string[] }>>;
};

/** The whole help in a language, `ru` or `en`: its topics, then the errors by code. */
export function helpIn(language: string): Topic[] {
  const { topics, errorGroups, errors }: Texts = language === 'en' ? english : russian;
  const told = topics.map(({ id, title, paragraphs }) => ({
    id,
    title,
    paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, code: null })),
  }));
  const explained = Object.entries(errorGroups).map(([digit, title]) => ({
    id: `errors-${digit}`,
    title,
    paragraphs: Object.entries(errors)
      .filter(([code]) => code.startsWith(digit))
      .map(([code, { title, text }]) => ({ id: errorPlace(Number(code)), title, text, code: Number(code) })),
  }));
  return [...told.map((topic) => ({ ...topic, id: `topic-${topic.id}` })), ...explained];
}
