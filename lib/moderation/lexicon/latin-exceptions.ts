/** Latin words that an obscene root would claim. */
export const LATIN_EXCEPTIONS = `
eban
ebay
hue
hues
hyena
`;
