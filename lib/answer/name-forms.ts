import { getGender, inclineFirstname } from 'lvovich';

/** Gender that a first name shows; null when it can be both or is not known. */
export type Gender = 'male' | 'female';

/** Names that `lvovich` takes for the other gender (answers.md §9). */
const MISTAKEN = new Set(['слава', 'гульназ', 'светик']);
/** Names of women and men that `lvovich` does not know. */
const WOMEN = new Set(
  'алла римма роза эмма эльза элла ирма любовь гузель гюзель асель зарема нинель ревекка миляуша тансылу айсылу таня настя'.split(
    ' ',
  ),
);
const MEN = new Set('мартын рафаэль габриэль фока афоня'.split(' '));

const CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;

/** One comment is answered for minutes: what its author's name comes to is worked out once. */
const GENDERS = new Map<string, Gender | null>();

/** Gender of a levelled Cyrillic first name. */
export function genderOf(name: string): Gender | null {
  const known = GENDERS.get(name);
  if (known !== undefined) return known;
  const gender = readGender(name);
  GENDERS.set(name, gender);
  return gender;
}

function readGender(name: string): Gender | null {
  if (MISTAKEN.has(name) || !/^[а-я]+$/u.test(name)) return null;
  if (WOMEN.has(name)) return 'female';
  if (MEN.has(name)) return 'male';
  const gender = getGender({ first: capital(name) });
  return gender === 'male' || gender === 'female' ? gender : null;
}

/** The name in its other cases, levelled: for «елена» «елены, елене, елену, еленой». Empty when it does not change. */
export function otherCasesOf(name: string): readonly string[] {
  const known = CASES_OF.get(name);
  if (known !== undefined) return known;
  const forms = readCases(name);
  CASES_OF.set(name, forms);
  return forms;
}

const CASES_OF = new Map<string, readonly string[]>();

function readCases(name: string): string[] {
  const gender = genderOf(name);
  if (gender === null) return [];
  const forms = CASES.map((each) =>
    inclineFirstname(capital(name), each, gender).toLowerCase().replaceAll('ё', 'е'),
  );
  return [...new Set(forms)].filter((each) => each !== name);
}

/** A name as it is written: «елена» as «Елена», «анна-мария» as «Анна-Мария». */
export function capital(name: string): string {
  return name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
