/** Words that are obscene only beside another word. */
export const OBSCENE_PHRASES = `
еб вас
еб вашу
еб его
еб их
еб мою
еб твою
еб тебя
какова х
какого х
кули вас
кули вы
кули там
кули тебя
кули тут
кули ты
не куя
ни куя
пошел на х
пошла на х
пошли на х
хуле # alone a form of «хула»
хули # alone a form of «хула»
`;
