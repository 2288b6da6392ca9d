/** What breaks the rules of a page by its form (reference: toxicity.md §1). `vulgar` is found only on demand. */
export type FlagKind = 'obscene' | 'insult' | 'threat' | 'vulgar';

/** One finding: the span in UTF-16 units of the original text, the rule that found it, the lexicons it used. */
export type Flag = { kind: FlagKind; start: number; end: number; rule: string; lexicon: string };

/** Why a comment is protected, whatever its tone. */
export type ProtectedKind = 'criticism' | 'complaint' | 'demand' | 'distrust' | 'sarcasm' | 'politics';

/** A sign of protected speech and where it stands, in UTF-16 units of the original. */
export type ProtectedSign = { kind: ProtectedKind; start: number; end: number };

/** What is known of a text's form. */
export type Findings = { flags: Flag[]; protected: ProtectedSign[] };
