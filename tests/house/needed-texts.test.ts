import { expect, test } from 'vitest';
import { textsNamedIn } from '~/scripts/needed-texts.ts';

const text = { message: 'слово' };
const texts = {
  panel_name: text,
  panel_open_one: text,
  panel_open_few: text,
  panel_open_other: text,
  state_late: text,
  state_soon: text,
  audit_title: text,
};

test.each([
  ['a name', `say("panel_name")`, ['panel_name']],
  ['a name in a table', '({ a: `panel_name` })[a]', ['panel_name']],
  ['a stem', `sayCount('panel_open', 2)`, ['panel_open_one', 'panel_open_few', 'panel_open_other']],
  ['a prefix', `say(\`state_\${a}\`)`, ['state_late', 'state_soon']],
  ['a prefix that was minified', `say("state_"+a)`, ['state_late', 'state_soon']],
  ['a part of a longer word', `say("x_panel_name")`, []],
])('a script that names texts by %s carries them and no others', (_, code, keys) => {
  expect(Object.keys(textsNamedIn(code, texts))).toEqual(keys);
});
