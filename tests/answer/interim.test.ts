import { describe, expect, it } from 'vitest';
import { interimSign } from '~/lib/answer/interim.ts';
import { INTERIM_SIGNS } from '~/lib/answer/interim-signs.ts';

describe.each(INTERIM_SIGNS.map((sign) => [sign.id, sign] as const))('the sign «%s»', (id, { good, bad }) => {
  it.each(good)('makes «%s» interim', (text) => {
    expect(interimSign(text)?.sign).toBe(id);
  });

  it.each(bad)('leaves «%s» final', (text) => {
    expect(interimSign(text)).toBeNull();
  });
});

describe('an answer is', () => {
  it.each([
    'Ольга, здравствуйте! Ответа пока нет: мы спросили главного врача, когда примут педиатра. Вернёмся с ответом в пятницу, 20 ноября.',
    'Артём, добрый день! Запросили информацию у перевозчика, потому что сами график не знаем. Уточняем.',
    'Здравствуйте. Остановку приведут в порядок в конце недели, информацию передали в работу подрядчику.',
  ])('interim: «%s»', (text) => {
    expect(interimSign(text)).not.toBeNull();
  });

  it.each([
    'Ольга, здравствуйте. Яму засыплют 20 ноября.',
    'Елена, здравствуйте! Яму у дома 12 засыпали сегодня утром, фото ниже.',
    'Передали заявку в УК, фонарь заменили, фото ниже.',
    'Запросили перевозчика: по его словам, по данным диспетчера, рейс вернут 1 декабря.',
    'Будут вопросы — спрашивайте.',
    'Спасибо за добрые слова!',
    '',
  ])('final: «%s»', (text) => {
    expect(interimSign(text)).toBeNull();
  });
});
