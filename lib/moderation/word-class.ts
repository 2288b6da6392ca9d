// What lexicons say of a word, one bit each.

/** Demeans whomever it is said of: «дебил». */
export const demeaning = 1 << 0;
/** Denies people their worth whoever is meant: «ублюдок». */
export const outright = 1 << 1;
/** An ordinary word that demeans as an address only: «баран». */
export const calling = 1 << 2;
/** Demeans beside «ты» or a demeaning noun: «больной». */
export const adjective = 1 << 3;
/** Demeans beside any person: «конченый». */
export const blunt = 1 << 4;
export const you = 1 << 5;
export const them = 1 << 6;
export const me = 1 << 7;
export const institution = 1 << 8;
/** A person by trade, age or kin: «водитель», «сосед», «баба». */
export const person = 1 << 9;
/** «Вова», «Петровна». */
export const name = 1 << 10;
/** «Расстрелять»: a threat when wished upon a person. */
export const deed = 1 << 11;
/** «Зарежу»: said of a person only. */
export const promise = 1 << 12;
/** «Сожгу»: said of things as well. */
export const harm = 1 << 13;
/** «Убил бы». */
export const wouldHave = 1 << 14;
/** «Сдохни». */
export const die = 1 << 15;
/** «Угрожает», «обещал»: what follows is retold. */
export const retold = 1 << 16;
/** «Суд», «полиция»: the answer by law, no threat. */
export const legal = 1 << 17;
/** «Считают», «назвал»: what somebody is held for. */
export const heldAs = 1 << 19;
/** Groups of people as an object: «чиновников», «догхантеров». */
export const people = 1 << 18;
/** «Кремлебот»: an insult to the person it is said to, an opinion about everybody else. */
export const label = 1 << 20;
/** «Черномазый»: a slur for a people. */
export const ethnic = 1 << 21;
/** «Полный», «местный»: sharpens a demeaning noun, says nothing by itself. */
export const qualifier = 1 << 22;
/** The rarest words of phrases of each kind. */
export const insultCore = 1 << 23;
export const threatCore = 1 << 24;
export const protectedCore = 1 << 25;
/** The words that phrases of each kind begin with. */
export const insultPhrase = 1 << 26;
export const threatPhrase = 1 << 27;
export const protectedPhrase = 1 << 28;
export const obscenePair = 1 << 29;
