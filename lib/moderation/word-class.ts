/** What lexicons say of a word, one bit each. */
export const CLASS = {
  /** Demeans whomever it is said of: «дебил». */
  demeaning: 1 << 0,
  /** Denies people their worth whoever is meant: «ублюдок». */
  outright: 1 << 1,
  /** An ordinary word that demeans as an address only: «баран». */
  calling: 1 << 2,
  /** Demeans beside «ты» or a demeaning noun: «больной». */
  adjective: 1 << 3,
  /** Demeans beside any person: «конченый». */
  blunt: 1 << 4,
  you: 1 << 5,
  them: 1 << 6,
  me: 1 << 7,
  institution: 1 << 8,
  /** A person by trade, age or kin: «водитель», «сосед», «баба». */
  person: 1 << 9,
  /** «Вова», «Петровна». */
  name: 1 << 10,
  /** «Расстрелять»: a threat when wished upon a person. */
  deed: 1 << 11,
  /** «Зарежу»: said of a person only. */
  promise: 1 << 12,
  /** «Сожгу»: said of things as well. */
  harm: 1 << 13,
  /** «Убил бы». */
  wouldHave: 1 << 14,
  /** «Сдохни». */
  die: 1 << 15,
  /** «Угрожает», «обещал»: what follows is retold. */
  retold: 1 << 16,
  /** «Суд», «полиция»: the answer by law, no threat. */
  legal: 1 << 17,
  /** «Считают», «назвал»: what somebody is held for. */
  heldAs: 1 << 19,
  /** Groups of people as an object: «чиновников», «догхантеров». */
  people: 1 << 18,
  /** «Кремлебот»: an insult to the person it is said to, an opinion about everybody else. */
  label: 1 << 20,
  /** «Черномазый»: a slur for a people. */
  ethnic: 1 << 21,
  /** «Полный», «местный»: sharpens a demeaning noun, says nothing by itself. */
  qualifier: 1 << 22,
  /** The rarest words of phrases of each kind. */
  insultCore: 1 << 23,
  threatCore: 1 << 24,
  protectedCore: 1 << 25,
  /** The words that phrases of each kind begin with. */
  insultPhrase: 1 << 26,
  threatPhrase: 1 << 27,
  protectedPhrase: 1 << 28,
  obscenePair: 1 << 29,
} as const;
