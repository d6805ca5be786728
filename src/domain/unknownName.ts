/** Words that stand where a name should be: the seat is there, its holder is not known yet. */

const unknownName =
  /^(?:[?？]+|[xX×＊*]{2,}|待识别|待定|待补|待确认|待查|未知|不详|空缺|暂缺|暂无|缺|无|某某|n\/?a|tbd|tbc|tba|unknown|vacant|nobody|none|placeholder|to be (?:identified|appointed|confirmed|hired|named|determined)|n\/?d|not disclosed|withheld|redacted|open(?: position)?|待聘|待招|待任命|招聘中|空岗|空编|出缺|[-–—/]+)$/iu;

/** "[Name]", "<your name>", "（姓名）": a form nobody has filled in. */
const placeholder = /^[[<{(（【](?:(?:your|full|first|last|insert) ?)*(?:name|姓名|名字|人名)(?: here)?[\]>})）】]$/iu;

function isBracketed(text: string): boolean {
  const inside = /^[[<{(（【](.+)[\]>})）】]$/u.exec(text)?.[1];
  return inside !== undefined && unknownName.test(inside.trim());
}

/** "???", "待识别", "TBD": written where a name should be. */
export function isUnknownName(text: string): boolean {
  const plain = text.trim();
  return unknownName.test(plain) || placeholder.test(plain) || isBracketed(plain);
}
