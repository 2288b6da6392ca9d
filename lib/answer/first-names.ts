import { isFirstName, isSameFirstName } from '~/lib/comment/name-pairs.ts';

/**
 * Names and their everyday forms beside those of lib/comment: too rare, or too like a common word, to read
 * an address by, and enough to tell a person from a community (answers.md §9).
 */
const MORE = `
август авдей авраам агата агафья агнесса агния ада аделина аделаида адам адель адриан аида айдар айнур аксинья албина
алевтина|аля алена|аленка алик алим алиса алсу альберт альбина альфред амалия амина амир анатолия ангелина|геля
анжела анжелика ани анисья анита антонида анфиса аполлинария арам арина|ариша аристарх аркадий|аркаша армен арно арслан
артемий|артем артур асия аслан ася ахмед ахмад анзор азамат азат азалия айшат айше аминат асель алтынай айгерим айсылу
белла берта богдан|богдаша богдана божена булат борислав бэлла бахтияр бекзат
валерьян вазген варфоломей вахтанг велимир венера вениамин|веня веста викентий виолетта|виола вилена виталина
виталия влада владислава владлен владлена всеволод|сева вячеслава вадима вероничка
габриэль гаврила гавриил галия галим гелена генриетта генрих герман|гера гертруда глафира глеб|глебушка глория
гордей грета гузель|гуля гульназ гульшат гульсина гульмира гурам гаяне гаянэ гафур гюзель георгина гоар
давид|дава дамира дана дания данияр данис дарина|дара дарьяна демид демьян|дема джамиля дилара|диля диана|ди дина
динара динар доминика домна донат дмитрий|димка дементий дорофей дуня джулия
евдоким евдокия|дуся|дуня евграф евлампия евстафий егор|егорка|гоша елисей|елися ерофей ефим|фима ефросинья еремей елизар
забава захар|захарка зарема зарина земфира зинаида|зинуля злата зоряна зульфия|зуля зухра зиля заур зураб захир заира
иветта игнат игнатий изабелла иван|ванечка илона илларион ильшат ильяс ильнур ильмир ильмира ильфат инга инесса иннокентий|кеша
ипполит ираида ираклий ирма исаак исай иосиф ислам ирек искандер ильгиз ильсур ильсия инна|инночка ия
казбек калерия камиль камила капитолина|капа карим карина|кариша каролина катерина|катя кирилл|кирюша кристина|кристя клавдия|клава
клара клим климент клементина конкордия кузьма корней ксенья карен камилла кира|кирочка
лада лаврентий лана лариса|лора ларион латифа леонард леонтий лейсан|ляйсан лия лидия|лидочка линар линара лиана
лика лина лукерья лука лукьян люция любава людвиг ляля людмила|люся лала лолита лев|левушка
магомед магомет мадина майя|маечка макар максимилиан малика мальвина мансур марьям марианна|маша марьяна марк маркел марсель
марта мартын марфа матрена|мотя матильда мая медина мелания мераб милана|мила милена|мила милица мирослав мирослава
мирон михайло митрофан модест мокей мстислав муса мунира мурат муслим муслима мустафа марина|маришка мадлена мариам мариана
надежда|надюша назар наум наиль нелли|неля неонила нестор никанор никифор никодим никола нил нина|ниночка нурия
нурлан наргиз наргиза назира назгуль наира нонна нора николь ника
оксана|ксана октябрина олимпиада олеся|лесечка оскар остап олжас офелия ольга|олечка
павлина пантелеймон патимат пелагея|поля платон порфирий прасковья|паша прохор поликарп петр|петруша
равиль рада радик радмила радий раиль рамазан рамзия рамзан расул рауф рафаэль|рафик рафаил регина ревекка рената ренат
риан римма рифат роберт родион|родя роза розалия ростислав|ростик рубен рудольф рузанна русалина руслана румия рушан рушана
рашид ратмир рания резеда римма|риммочка рузиля рустем
сабина савва савелий|сава саида саид салават салима самвел самсон самуил санжар саркис светозар|светик святослав|слава севастьян
севиль серафим серафима|сима сильвия симона снежана соломон соломея софа стела стелла степанида спартак сусанна стефан стефания
сюзанна султан сания сара саят сагит салихат семен|сенька сона сурен самира
таисия|тая таисья талгат тамила тамерлан татьяна|танюша|танечка тельман терентий тигран тимофей|тимоша тихон трофим тихомир тина туяна
ульяна|уля урсула устин устинья умар ума урал
фаина|фая фадей фания фанис фарид фарида фархад фатима фекла феликс фелиция феодосий феофан филарет филипп|филя филат флора фома фока фрида флюра флюза
фаиль фаиля фирдаус фируза фрол
хамид хасан хусейн харитон хадижат хава
цветана
шамиль шарлотта шакир шавкат шухрат
эдгар эдита эдуард|эдик элина элла эллина элеонора|нора эльза эльвира|эля эльмир эльмира эльнур эльнара эмиль эмилия эмма энвер эраст эрик эрика эрнест эльдар эвелина|эля эсмира
юлиан юлиана юлия|юленька юна юнона юрий|юрик юсуп юсуф юстина
ядвига яков|яша якуб янина ярослава|слава ярина ярополк ян янис яна|яночка ясмина`;

const PAIRS = MORE.trim()
  .split(/\s+/u)
  .map((line) => line.split('|'));
const KNOWN = new Set(PAIRS.flat());

/** Coarse sound of a name, equal for «Юлия», «Yulia» and «Julia». */
const SOUNDS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

function sound(name: string): string {
  return name
    .replace(/[а-я]/gu, (letter) => SOUNDS[letter] ?? letter)
    .replace(/shch|sch/gu, 'sh')
    .replace(/kh/gu, 'h')
    .replace(/x/gu, 'ks')
    .replace(/c(?!h)/gu, 'k')
    .replace(/w/gu, 'v')
    .replace(/[jy]/gu, 'i')
    .replace(/(.)\1+/gu, '$1');
}

/** True when a levelled word is a first name or an everyday form of one. */
export function isName(word: string): boolean {
  return isFirstName(word) || KNOWN.has(word);
}

/** True when two levelled words can be one first name, in Latin letters as well: «юля», «юлия», «yulia». */
export function isSameName(one: string, other: string): boolean {
  if (isSameFirstName(one, other)) return true;
  if (PAIRS.some((forms) => forms.includes(one) && forms.includes(other))) return true;
  const latin = /[a-z]/u.test(one) !== /[a-z]/u.test(other);
  return latin && sound(one) === sound(other);
}

const SOUNDED = new Map([...KNOWN].map((name) => [sound(name), name]));

/** True when a word in Latin letters sounds like a known name: «elena». */
function isLatinName(word: string): boolean {
  return /^[a-z]+$/u.test(word) && (SOUNDED.has(sound(word)) || COMMON_LATIN.test(sound(word)));
}

/** Names of lib/comment by their sound; its list is not open to the outside. */
const COMMON_LATIN =
  /^(?:aleksandra?|aleksei|alina|ala|anastasia|anatoli|andrei|ana|anton(?:ina)?|artem|boris|vadim|valentina?|valeri(?:a)?|varvara|vasili|vera|veronika|viktor(?:ia)?|vitali|vladimir|vladislav|viacheslav|galina|genadi|georgi|gleb|grigori|dan(?:i|ii)l|daria|denis|dmitri|eva|evgeni(?:a)?|ekaterina|elena|elizaveta|zhana|zinaida|zoia|ivan|igor|ilia|ina|irina|kira|kiril|konstantin|ksenia|larisa|lev|leonid|lidia|liubov|liudmila|maksim|margarita|marina|maria|matvei|mihail|nadezhda|natalia|nikita|nikolai|nina|oksana|oleg|olesia|olga|pavel|petr|polina|raisa|roman|ruslan|svetlana|semen|sergei|sofia|stanislav|stepan|tamara|taras|tatiana|timofei|fedor|iulia|iuri|iana|iaroslav|marat|ramil|rinat|rustam|timur|elvira|lilia)$/u;

/**
 * The first name in a profile's display name, levelled: the word that is a known name, in Cyrillic or Latin.
 * Null when none is: a community, a nickname; then nobody has to be called by name.
 */
export function firstNameOf(display: string): string | null {
  const words =
    display
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}-]+/gu) ?? [];
  if (words.length === 0 || words.length > 3 || COMMUNITY.test(words.join(' '))) return null;
  return words.find((word) => isName(word) || isLatinName(word)) ?? null;
}

/** «Типичный Роман», «Магазин Вера»: a name inside the name of a community is nobody's. */
const COMMUNITY =
  /(?<!\p{L})(?:администраци|подслушано|типичн|новост|жк|тсж|ооо|ип|мбоу|маоу|мбу|клуб|магазин|салон|студи|школ|детск|центр|совет|город|район|сел|поселок|деревн|группа|сообществ|кафе|аптек|парк|дом|двор|улиц|мой|моя|наш|совр|жители|житель|инициатив|чп|дтп|объявлени|барахолк|доставк|такси|театр|музе|библиотек|газет|радио|тв|редакци|отдел|комитет|управлен|служб|фонд|волонтер|движени|штаб)\p{L}*/u;
