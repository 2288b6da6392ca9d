/** Signs of a political opinion or another party. */
export const PROTECTED_POLITICS = `
власти
власть
власть ничего
выборах
выборы
голосовать
голосуй~
депутат~
единой россии
единоросс~
кпрф
лдпр
навальн~
оппозици~
партии
партия
путин~
режим~
санкции
`;
