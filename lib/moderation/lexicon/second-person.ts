/** The person spoken to. */
export const SECOND_PERSON = `
вам
вами
вас
ваш~
вы
твоего
твоей
твоему
твои
твоим
твой
твоя
твоё
тебе
тебя
тобой
ты
тя
`;
