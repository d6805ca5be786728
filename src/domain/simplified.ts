/** Traditional characters, each before its simplified form: those of the words that tables and scales are written with. */
const wordCharacters =
  '門门職职務务鏈链決决關关係系層层態态標标場场備备註注說说責责評评據据時时間间單单處处組组織织領领導导聯联個个業业訴诉對对認认觸触夥伙採采購购響响審审發发隱隐為为級级圍围證证實实測测轉转擬拟競竞爭争現现號号電电話话機机險险權权員员稱称構构議议續续無无約约學学國国經经總总監监裁裁區区資资訊讯網网書书長长';

/** And those that names are written with. */
const nameCharacters =
  '張张劉刘陳陈楊杨趙赵黃黄吳吴孫孙馬马羅罗鄭郑謝谢韓韩馮冯鄧邓許许蕭萧葉叶呂吕蘇苏盧卢蔣蒋賈贾閻阎鐘钟鍾钟陸陆龍龙萬万錢钱湯汤賀贺賴赖龔龚莊庄顧顾鄒邹譚谭範范溫温嚴严聶聂叢丛齊齐龐庞蘭兰魯鲁韋韦畢毕駱骆費费紀纪' +
  '遠远華华偉伟軍军東东麗丽靜静強强傑杰濤涛艷艳鳳凤蓮莲雲云紅红寶宝貴贵榮荣輝辉慶庆興兴義义禮礼賢贤勝胜飛飞鵬鹏鳴鸣凱凯愷恺澤泽潔洁瑩莹穎颖瓊琼璽玺瑋玮瑤瑶晉晋曉晓暉晖曄晔維维綱纲緒绪緯纬繼继純纯紹绍績绩銘铭鋒锋' +
  '銳锐鋼钢錦锦鎮镇鈞钧鈺钰錫锡啟启園园圓圆堅坚壽寿夢梦奮奋寧宁寬宽將将尋寻岡冈嶽岳嵐岚巖岩帥帅師师廣广彥彦復复從从憲宪懷怀應应揚扬摯挚攜携敘叙暢畅會会棟栋楓枫楨桢樂乐樓楼樹树橋桥歡欢歐欧淵渊淨净漢汉潤润濟济濱滨' +
  '灝灏燦灿爍烁爾尔瓏珑畫画禎祯穩稳積积筆笔節节簡简紳绅綠绿綺绮練练羣群習习聖圣聞闻聰聪肅肃臨临臺台與与舉举葦苇蔭荫藍蓝藝艺蘊蕴虛虚視视覺觉親亲訓训詠咏詩诗詳详誠诚誼谊諒谅諾诺謙谦講讲譽誉讓让豐丰貝贝賓宾質质贊赞' +
  '躍跃軒轩載载輕轻進进達达遲迟遼辽邁迈農农釗钊鈴铃銀银鐵铁鑒鉴開开閔闵闊阔陽阳階阶隨随雋隽雙双靈灵順顺頌颂題题顏颜願愿風风駿骏騰腾驊骅鮑鲍鯤鲲鴻鸿鶴鹤鷹鹰麥麦黨党齡龄塗涂厲厉婁娄喬乔竇窦衛卫閆闫欒栾鄔邬淩凌賁贲' +
  '酈郦';

/** And those that companies are called with. */
const companyCharacters = '動动團团運运營营創创氣气醫医產产術术廠厂島岛灣湾礦矿線线屬属';

const simpleOf = new Map<string, string>();
const characters = [...wordCharacters, ...nameCharacters, ...companyCharacters];
for (let at = 0; at + 1 < characters.length; at += 2) simpleOf.set(characters[at] ?? '', characters[at + 1] ?? '');

const traditional = new RegExp(`[${[...simpleOf.keys()].join('')}]`, 'gu');

/** For comparing with our own words and with names on the chart: not a conversion of anybody's text. */
export function simplified(text: string): string {
  return text.replace(traditional, (character) => simpleOf.get(character) ?? character);
}
