/** Words that are obscene only beside another word; «хуле» and «хули» alone are forms of «хула». */
export const OBSCENE_PHRASES = `
еб вас/вашу/его/их/мою/твою/тебя
какова/какого х
кули вас/вы/там/тебя/тут/ты
не/ни куя
пошел/пошла/пошли на х
хуле
хули
`;
