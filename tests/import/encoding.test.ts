import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { decodedText, type Encoding } from '../../src/import/encoding.ts';
import { readTable } from '../../src/import/readTable.ts';
import { understand } from '../../src/import/understand.ts';

/** Characters to the two bytes that stand for them: browsers and Node only decode. */
function encoder(encoding: Encoding, leads: readonly (readonly [number, number])[]): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding);
  const known = new Map<string, readonly number[]>();
  for (const [from, to] of leads) {
    for (let lead = from; lead <= to; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if ([...character].length === 1 && character !== '\ufffd' && !known.has(character))
          known.set(character, [lead, trail]);
      }
    }
  }
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        if (character < '\x80') return [character.charCodeAt(0)];
        const bytes = known.get(character);
        if (!bytes) throw new Error(`${character} is not in ${encoding}`);
        return bytes;
      }),
    );
}

const encode = {
  gb18030: encoder('gb18030', [[0x81, 0xfe]]),
  big5: encoder('big5', [[0xa1, 0xf9]]),
  shift_jis: encoder('shift_jis', [
    [0x81, 0x9f],
    [0xe0, 0xef],
  ]),
};

const rowsIn = {
  gb18030: [
    '董事会,董事长,陈立衡',
    '采购部,采购部部长,卫国梁',
    '网络技术部,核心网总工程师,刘建国',
    '运维部,总监（副总裁级）,雷振川',
    '市场部,CMO,Mike',
  ],
  big5: [
    '董事會,董事長,陳立衡',
    '採購部,採購部部長,衛國樑',
    '網路技術部,總工程師,劉建國',
    '維運部,總監（副總裁級）,雷振川',
    '資訊部,CIO,Mike 林',
  ],
  shift_jis: [
    '取締役会,取締役会長,佐藤 健一',
    '購買部,部長,鈴木 花子',
    'ネットワーク技術部,マネージャー,高橋 みどり',
    '営業部,課長,田中 誠',
    '情報部,CIO,ジョン',
  ],
} as const;
type Legacy = keyof typeof rowsIn;
const headers: Readonly<Record<Legacy, string>> = {
  gb18030: '部门,职务,姓名',
  big5: '部門,職務,姓名',
  shift_jis: '部署,役職,氏名',
};
const legacy = fc
  .constantFrom<Legacy>('gb18030', 'big5', 'shift_jis')
  .chain((encoding) => fc.tuple(fc.constant(encoding), fc.shuffledSubarray([...rowsIn[encoding]], { minLength: 1 })));

describe('a text without a byte order mark', () => {
  test.prop([legacy], { numRuns: 200 })('is read in the encoding it was written in', ([encoding, rows]) => {
    const text = `${[headers[encoding], ...rows].join('\r\n')}\r\n`;
    expect(decodedText(encode[encoding](text))).toEqual({ text, encoding });
  });

  it('is read as the user says', async () => {
    const bytes = encode.big5('姓名,職務\n陳立衡,董事長\n');
    const read = await readTable(bytes, '名單.csv', 'gb18030');
    expect('sheets' in read && read.encoding).toBe('gb18030');
    const again = await readTable(bytes, '名單.csv', 'big5');
    expect('sheets' in again && again.sheets[0]?.rows[1]).toEqual(['陳立衡', '董事長']);
  });

  it('is understood with its own headings and scale words', async () => {
    const traditional = await readTable(
      encode.big5('部門,職務,姓名,態度,關係層次\n採購部,總經理,陳立衡,中立,夥伴\n'),
      '名單.csv',
    );
    const japanese = await readTable(encode.shift_jis('部署,役職,氏名\n購買部,部長,鈴木 花子\n'), '名簿.csv');
    const [first] = 'sheets' in traditional ? understand(traditional.sheets[0]?.rows ?? []).people : [];
    expect(first).toMatchObject({
      chain: '採購部',
      jobTitle: '總經理',
      name: '陳立衡',
      assessment: { stance: 'neutral', level: 'partnership' },
    });
    const [second] = 'sheets' in japanese ? understand(japanese.sheets[0]?.rows ?? []).people : [];
    expect(second).toMatchObject({ chain: '購買部', jobTitle: '部長', name: '鈴木 花子' });
  });

  it('stays Western where accents stand alone', () => {
    const bytes = Uint8Array.from('name;title\nJosé Müller;Señor\n', (character) => character.charCodeAt(0));
    expect(decodedText(bytes)).toMatchObject({ encoding: 'windows-1252' });
  });
});
