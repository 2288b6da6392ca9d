/** Innocent words that an obscene root would claim. */
export const OBSCENE_EXCEPTIONS = `
ебенов*
еболи
ебонит*
эбенов*
эбонит*
`;
