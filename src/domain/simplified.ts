/** The traditional characters in the words a table's headings and scales are written with, each before its simplified form. */
const pairs =
  '門门職职務务鏈链決决關关係系層层態态標标場场備备註注說说責责評评據据時时間间單单處处組组織织領领導导聯联個个業业訴诉對对認认觸触夥伙採采購购響响審审發发隱隐為为級级圍围證证實实測测轉转擬拟競竞爭争現现號号電电話话機机險险權权員员稱称構构議议續续無无約约學学國国經经總总監监裁裁區区資资訊讯網网書书長长';

const simpleOf = new Map<string, string>();
const characters = [...pairs];
for (let at = 0; at + 1 < characters.length; at += 2) simpleOf.set(characters[at] ?? '', characters[at + 1] ?? '');

/** For comparing with our own words: not a conversion of anybody's text. */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => simpleOf.get(character) ?? character);
}
