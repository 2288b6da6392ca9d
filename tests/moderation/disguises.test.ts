import { expect, test } from 'vitest';
import { underlined } from './underlined.ts';

function words(line: string): string[] {
  return line.split('  ');
}

/** What is underlined as obscene, in the order of the text. */
function obscene(text: string): string[] {
  return underlined(text)
    .filter((one) => one.includes(': obscene'))
    .map((one) => one.slice(0, one.lastIndexOf(': ')));
}

test.each([
  [
    'signs for letters',
    'х*й  х.й  х-й  х..й  х...й  х***й  п***а  п****ц  п**да  пи***ц  пиз***  м*дак  м.дак  му...к',
  ],
  ['a sign for the first letter', '*изда  *изд  *здец  **здец  ***дец  *лядь  *удак  *бать  *бал'],
  [
    'signs in a row',
    'б***ь  б**дь  бл**ь  м***к  е***ь  п***р  г***он  за***л  з***ал  на***й  по**й  пид***',
  ],
  [
    'signs between three letters',
    'х*у*й  х🤬у🤬й  е*б*у  п*д*р  п*з*а  м*д*к  с*к*а  е*а*ь  б*я*ь  х*у*и  х*й*я',
  ],
  ['a sign behind a prefix', 'за*бал  на*уй  н*хуй  нах*й  по*уй  у*бок  уе*ок  за-еб*л'],
  [
    'a sign for a vowel',
    'е*ать  е*ал  х@м  б.я  б.ядь  пид*р  п*дор  г*ндон  еб@ть  м$дак  х☺й  х♥й  х★й  х●й',
  ],
  [
    'dots, hyphens and commas between',
    'п.о.х.у.й  х-у-й  х,у,й  п.и.з.д.е.ц  b.l.y.a.t  b-l-y-a-t  p.i.z.d.e.c',
  ],
  ['drawn letters', ')(уй  }{уй  ][уй  о><уел  3.14здец  3,14здец  314здец'],
  ['figures', 'ху1ня  бл9ть  6лядь  пи3дец  пизд3ц  п1зда'],
  [
    'Latin letters by their sound',
    'huy  huynya  nahui  pizdec  pizdets  blyad  bliad  zaebal  yobaniy  ebat  mudak  HUYNYA',
  ],
  ['Latin letters by their looks', 'xуйня  xyй  ПИZДЕЦ  пиzдeц  мудaк  мyдак  хyeсос'],
  ['letters of other alphabets', 'хүй  хуӣ  хуї  їбать  пiзда  пїзда  πίζда  пиздέц  ⅹуй'],
  ['a sign between two letters', 'пи🤬здец  пи*здец  пи🤬зда  му🤬дак  бля🤬дь  ху🤬йня  е🤬бать  з*аебал'],
  ['styled letters', 'ｘｕｙ  ｐｉｚｄａ  𝓱𝓾𝓲  🅿изда  🇽уй  ⓟizda  х́у́й'],
])('%s hide no obscene word', (_, line) => {
  expect(words(line).map((word) => obscene(`вот ${word} опять`))).toEqual(words(line).map((word) => [word]));
});

test.each([
  [
    'spelled out',
    'х у й  у нас х у й  я х у й  п и з д а  е б а т ь  н а х у й  з а е б а л и  х\nу\nй  х уй',
  ],
  ['broken off', 'на.. й  на... й  на х...  бл***  пи***  на***  huy-city  super-pizdec  pizdec-city'],
])('a word %s is found', (_, line) => {
  expect(words(line).filter((text) => obscene(text).length === 0)).toEqual([]);
});

test.each([
  [
    'too little is left to know it',
    'х**  *уй  **й  п*****  *ля  б*  *й  *а  не*  у*  з*  ****ли  ***стра  не…х',
  ],
  [
    'it is another word',
    'ж*па  х*р  к*т  с*к  д*м  м*р  м*ж  н*т  5*5  а*б  314 рублей  3.14 м  4мо  пере3агрузка  х**та  по**за  х♥ри',
  ],
  [
    'it is an abbreviation',
    'и.о. главы  т.е. так  к.м.н.  п-к  у.е.  е-бизнес  п.п.  мин.обр  б.у. вещи  б/у  м.п.  х/б',
  ],
  ['single letters are words', 'и в я с  а б в г  т а к  х у  я и в в доме  у к о'],
  [
    'a foreign word is meant',
    'pizza  Huawei  hub  mudra  blyaha  xy  byte  ebay  Zebra  blagodat  sukhoy  i.phone  beeb  beebe  feebly  mebel  Hebei  shop-izdat  e-battery  PID R  eban  hues  "hues"  (hues)  hyena',
  ],
  [
    'it is an address',
    'http://huy.ru/pizdec  www.huy.ru  @pizdec  i@pizdec.ru  #huy  [id5|pizdec]  pizdec.com/  hui.ru',
  ],
  [
    'an innocent word is spelled out',
    'к*т*о  д*л*я  г*д*е  м*н*е  м😀н😀е  п*р*и  к.н.и.г.а  с.у.к.н.о  х.л.е.б  м.о.с.к.в.а  к-н-и-г-а  с-а-б-л-я  к*н*и*г*а  к🤬н🤬и🤬г🤬а  к.т.о  д.л.я  м*э*р  э*т*и  б*о*г  д🤬о🤬м  о_н_и  м*а*й  б л о х а  к о м а н д а  и к е б а н а  э.б.о.н.и.т  э*б*о*н*и*т',
  ],
  [
    'two innocent words stand on either side of a sign',
    'не😀едет  не😀ездит  на😀бандуру  в😀базар  не🤬убило  на😀доску  на😀площади  за😀людей  от😀ума  на.ближайших  и😀не',
  ],
  ['an innocent word is hidden', 'эбoнит  эб0нит  ебонит  *ебонит  cталь.ебонит  #ебиторка  блях*'],
])('where %s, nothing is flagged', (_, line) => {
  expect(words(line).filter((text) => obscene(`${text}`).length > 0)).toEqual([]);
});

test.each([
  ['за🤬бал', 'за🤬бал'],
  ['на🤬уй', 'на🤬уй'],
  ['остопи3дел', 'пи3дел'],
  ['мегапиzда', 'пиzда'],
  ['superpizdec', 'pizdec'],
  ['wifi-huy', 'huy'],
  ['a-b-huy', 'huy'],
  ['huy, da', 'huy'],
  ['hu-y', 'hu-y'],
  ['е б а т ь', 'е б а т ь'],
  ['я е б а т ь', 'е б а т ь'],
  ['е. б. а. т. ь.', 'е. б. а. т. ь'],
  ['п*и*з*д*е*ц', 'п*и*з*д*е*ц'],
  ['п_и_з_д_е_ц_то', 'п_и_з_д_е_ц_то'],
  ['"*уйня', '*уйня'],
  ['-*уйня', '*уйня'],
  ['*пиздец*', 'пиздец'],
  ['пизде*ц*', 'пизде*ц'],
  ['п*здец-то', 'п*здец-то'],
  ['п*здец!', 'п*здец'],
  ['8ebal', '8ebal'],
  ['bъебал', 'bъебал'],
  ['обещали отцу. З А Е Б А Л И', 'З А Е Б А Л И'],
  ['поhuy', 'поhuy'],
  ['пздeц', 'пздeц'],
  ['пона.уй', 'пона.уй'],
  ['до…бался', 'до…бался'],
  ['(pizd*)', 'pizd*'],
  ['m u d a k', 'm u d a k'],
  ['п и  з д е ц', 'п и  з д е ц'],
  ['п о х у й …', 'п о х у й'],
  ['е-б-а-т-ь…', 'е-б-а-т-ь'],
])('in «%s» the obscene part is underlined', (text, part) => {
  expect(obscene(text)).toEqual([part]);
});

test.each(['🄷уй', 'б🅻ядь', 'пи🅉дец', 'пи🅩дец', 'муд🄰к', 'муд🅐к', 'муд🇦к', 'пи🇿дец', 'ḿудак'])(
  '«%s»: a letter in a frame or with an accent is a letter',
  (word) => {
    expect(underlined(`вот ${word}`)).toContain(`${word}: obscene.latin`);
  },
);

test('an emoji of another skin hides a letter as any emoji does', () => {
  expect(obscene('вот п👍🏿здец')).toEqual(['п👍🏿здец']);
});

test('ъ and ь are one letter to who writes', () => {
  expect(obscene('он съебал')).toEqual(['съебал']);
  expect(obscene('он сьебал')).toEqual(['сьебал']);
});

test('hidden and open words beside each other are all found, each once', () => {
  expect(obscene('пи3да хуй пи3да')).toEqual(['пи3да', 'хуй', 'пи3да']);
  expect(obscene('хуй пи3да хуй')).toEqual(['хуй', 'пи3да', 'хуй']);
  expect(obscene('пи3да п*здец huy')).toEqual(['пи3да', 'п*здец', 'huy']);
  expect(obscene('хуй-пи3да')).toEqual(['хуй']);
});

test.each([
  ['ты д***л', 'д***л'],
  ['ты и*иот', 'и*иот'],
  ['ты *диот', '*диот'],
  ['ты ид...т', 'ид...т'],
  ['ты ур*д', 'ур*д'],
  ['вы ур*ды', 'ур*ды'],
  ['вы и*иотами', 'и*иотами'],
  ['ты уро… опять', 'уро…'],
  ['ты к*зёл', 'к*зёл'],
  ['ты д*бил', 'д*бил'],
  ['вы дурак*и', 'дурак*и'],
  ['вы дебил*в стадо', 'дебил*в'],
  ['ты д е б и л', 'д е б и л'],
])('«%s»: a hidden word demeans as an open one does', (text, word) => {
  expect(underlined(text)).toEqual([`${word}: insult.you`]);
});

test.each([
  'вы ур*дство',
  'вы и*иотно',
  'ду-ра',
  '[id1|Анна], выродках',
  'дебил*зм какой-то',
  'д*билизм какой-то',
  'д*бильный ремонт',
  'какой-то идиот*зм с парковкой',
  'идиот*кий ремонт у вас',
  'урод*тво какое-то',
  'дебил*ность ваша',
  'дебил**м какой-то',
])('«%s» demeans nobody', (text) => {
  expect(underlined(text)).toEqual([]);
});
