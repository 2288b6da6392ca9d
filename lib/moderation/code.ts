// Codes of the folded alphabet: one small number per character, so that a word is read without regular expressions.
// 1…32 are «а»…«я».

export const other = 0;
/** 40…65: a…z that nobody has read as Cyrillic yet. */
export const latin = 40;
/** 70…79 */
export const digit = 70;
export const space = 80;
export const line = 81;
/** Invisible: zero-width, soft hyphen, combining marks. */
export const nothing = 82;
/** A sign that stands for a letter: `*`, `#`, `%`, `@`, an emoji. */
export const mask = 83;
export const surrogate = 84;
