/** The speaker, whom no word of his own insults. */
export const FIRST_PERSON = `
меня
мне
мной
мой
моя
мы
нам
нами
нас
я
`;
