/** Notices, committees, directories, minutes and outlines of assistants. */
import type { List } from './list.ts';

export const noteLists: readonly List[] = [
  {
    name: 'a notice: one title for two',
    text: `组    长：陈书远
副组长：蒋鸣、韩雪`,
    people: ['|组长|陈书远', '|副组长|蒋鸣', '|副组长|韩雪'],
    left: [],
  },
  {
    name: 'a notice: units in brackets and a line that goes on',
    text: `成  员：张三（采购部）、李四（技术部）、
        王五（财务部）、赵 六`,
    people: ['采购部|成员|张三', '技术部|成员|李四', '财务部|成员|王五', '|成员|赵六'],
    left: [],
  },
  {
    name: 'a notice with its letter head',
    text: `关于成立数字化转型项目领导小组的通知
各部门、各单位：
经研究决定成立领导小组，名单如下：
一、领导小组
组　长：陈书远（集团副总裁）
副组长：蒋 鸣、韩　雪
二、办公室
主　任：妫明（兼）
联系人：周凯 0571-88881234
特此通知。
某某集团有限公司
2026年11月2日`,
    people: [
      '领导小组|组长（集团副总裁）|陈书远',
      '领导小组|副组长|蒋鸣',
      '领导小组|副组长|韩雪',
      '办公室|主任|妫明|兼',
      '办公室|联系人|周凯',
    ],
    left: [
      '关于成立数字化转型项目领导小组的通知',
      '各部门、各单位：',
      '经研究决定成立领导小组，名单如下：',
      '0571-88881234',
      '特此通知',
      '某某集团有限公司',
      '2026年11月2日',
    ],
  },
  {
    name: 'a committee in order of strokes',
    text: `评审委员会委员名单
主任委员：
王敬修 某某大学副校长、教授
委    员：（以姓氏笔画为序）
钱 松 经济学院教授
青 岚 管理学院院长
秘    书：冯 宁`,
    people: [
      '评审委员会|主任委员（某某大学副校长、教授）|王敬修',
      '评审委员会|委员（经济学院教授）|钱松',
      '评审委员会|委员（管理学院院长）|青岚',
      '评审委员会|秘书|冯宁',
    ],
    left: ['（以姓氏笔画为序）'],
  },
  { name: 'names with one blank for two', text: `监事：周 吉 钱 多`, people: ['|监事|周吉', '|监事|钱多'], left: [] },
  {
    name: 'names apart by blanks',
    text: `成员：张三 李四 王五`,
    people: ['|成员|张三', '|成员|李四', '|成员|王五'],
    left: [],
  },
  { name: 'a role and names by blanks', text: `成员 张三、李四`, people: ['|成员|张三', '|成员|李四'], left: [] },
  {
    name: 'rare surname among many',
    text: `张三、李四、妫明、王五`,
    people: ['||张三', '||李四', '||妫明', '||王五'],
    left: [],
  },
  { name: 'compound surname apart', text: `董事：何为民、欧阳 修`, people: ['|董事|何为民', '|董事|欧阳修'], left: [] },
  {
    name: 'titles over names',
    text: `组长
王大明
副组长
李小虎`,
    people: ['|组长|王大明', '|副组长|李小虎'],
    left: [],
  },
  { name: 'two offices', text: `王敬修 副校长、教授`, people: ['|副校长、教授|王敬修'], left: [] },
  {
    name: 'own office behind the post',
    text: `副组长：赵鹤年 西部能源董事`,
    people: ['|副组长（西部能源董事）|赵鹤年'],
    left: [],
  },
  {
    name: 'several titles on a line',
    text: `组长：张三，副组长：李四、王五，成员：赵六`,
    people: ['|组长|张三', '|副组长|李四', '|副组长|王五', '|成员|赵六'],
    left: [],
  },
  {
    name: 'numbered headings over plain lines',
    text: `一、采购部
部长：卫国梁
副部长：沈亦舟
二、技术部
总工程师：刘䶮`,
    people: ['采购部|部长|卫国梁', '采购部|副部长|沈亦舟', '技术部|总工程师|刘䶮'],
    left: [],
  },
  {
    name: 'numbered headings in two depths',
    text: `二、使用方
（一）运维部
1. 雷振川 总监
（二）计划部
1. 江书怀 部长`,
    people: ['运维部|总监|雷振川', '计划部|部长|江书怀'],
    left: ['使用方'],
  },
  {
    name: 'a heading nobody knows',
    text: `一、决策层
韩启东 CEO
二、执行层
吕清 处长`,
    people: ['决策层|CEO|韩启东', '执行层|处长|吕清'],
    left: [],
  },
  {
    name: 'a phone directory',
    text: `办公室(党委办公室)
安然(主任)
常玉(副主任)
皮洁
法规处
卞江(处长)
康宁远(副处长)`,
    people: ['办公室|主任|安然', '办公室|副主任|常玉', '办公室||皮洁', '法规处|处长|卞江', '法规处|副处长|康宁远'],
    left: ['(党委办公室)'],
  },
  {
    name: 'telephones behind names',
    text: `办公室
安然 主任 0571-88881234
常玉 副主任 a.b@c.cn`,
    people: ['办公室|主任|安然', '办公室|副主任|常玉'],
    left: ['0571-88881234', 'a.b@c.cn'],
  },
  {
    name: 'brackets around a heading',
    text: `【监事会】
主席：雷振川`,
    people: ['监事会|主席|雷振川'],
    left: [],
  },
  {
    name: 'a count behind a heading',
    text: `董事会（5人）
董事长：陈立衡`,
    people: ['董事会|董事长|陈立衡'],
    left: [],
  },
  {
    name: 'minutes',
    text: `时间：2026年11月2日
地点：三楼会议室
主持人：卫国梁
参会人员：采购部 沈亦舟、吕清`,
    people: ['||卫国梁', '采购部||沈亦舟', '采购部||吕清'],
    left: ['时间：2026年11月2日', '地点：三楼会议室'],
  },
  {
    name: 'address and signature',
    text: `各部门：
组长：张三
某某集团有限公司
2026年11月2日`,
    people: ['|组长|张三'],
    left: ['各部门：', '某某集团有限公司', '2026年11月2日'],
  },
  {
    name: 'title without anybody',
    text: `组长：
副组长：李四`,
    people: ['|组长|', '|副组长|李四'],
    left: [],
  },
  {
    name: 'a seat to be named',
    text: `组长：待定
成员：李四、王五`,
    people: ['|组长|', '|成员|李四', '|成员|王五'],
    left: [],
  },
  {
    name: "an assistant's outline",
    text: `好的，以下是整理的决策链：

## 一、董事会
- **董事长**：陈立衡（主导投资决策）
- **副董事长**：林守正

## 二、采购部
1. 部长：卫国梁
   - 关注点：价格、交付
2. 副部长：沈亦舟

> 以上信息仅供参考，如需补充请告诉我！`,
    people: [
      '董事会|董事长|陈立衡|主导投资决策',
      '董事会|副董事长|林守正',
      '采购部|部长|卫国梁|关注点：价格、交付',
      '采购部|副部长|沈亦舟',
    ],
    left: ['好的，以下是整理的决策链：', '以上信息仅供参考，如需补充请告诉我！'],
  },
  {
    name: 'bold headings',
    text: `**董事会**
- 董事长 —— 陈立衡
**技术部**
- 部长 —— 苏明远`,
    people: ['董事会|董事长|陈立衡', '技术部|部长|苏明远'],
    left: [],
  },
  {
    name: 'dashes',
    text: `李工 - 技术部
苏明远 - 部长
部长 —— 卫国梁`,
    people: ['技术部||李工', '|部长|苏明远', '|部长|卫国梁'],
    left: [],
  },
  {
    name: 'a remark behind dash and colon',
    text: `董事长 —— 陈立衡：主导投资`,
    people: ['|董事长|陈立衡|主导投资'],
    left: [],
  },
  {
    name: 'details under a person',
    text: `- 苏明远 - 部长
  - 态度：支持
  - 关注点：性能`,
    people: ['|部长|苏明远|关注点：性能；supporter'],
    left: [],
  },
  {
    name: 'a detail that is a telephone',
    text: `- 苏明远 部长
  - 手机：13800001111`,
    people: ['|部长|苏明远'],
    left: ['手机：13800001111'],
  },
  {
    name: 'title below the name',
    text: `- 苏明远
  - 职务：技术部部长`,
    people: ['技术部|技术部部长|苏明远'],
    left: [],
  },
  {
    name: 'nested people',
    text: `- 采购部
  - 部长：卫国梁
    - 副部长：沈亦舟`,
    people: ['采购部|部长|卫国梁', '采购部|副部长|沈亦舟'],
    left: [],
  },
  {
    name: 'headings with names',
    text: `## 采购部
### 部长 卫国梁
- 关注价格
### 副部长 沈亦舟`,
    people: ['采购部|部长|卫国梁|关注价格', '采购部|副部长|沈亦舟'],
    left: [],
  },
  {
    name: 'an English outline',
    text: `# Decision makers at Northwind

Here is the list you asked for:

## 1. Executive Team
- **CEO**: Anna Berg (final approval)
- **CFO** – Tom Reed
- Jane Poe – Head of Procurement
  - Prefers written offers

### IT Department
1. **John Smith**, IT Director

Let me know if you need more!`,
    people: [
      'Executive Team|CEO|Anna Berg|final approval',
      'Executive Team|CFO|Tom Reed',
      'Executive Team|Head of Procurement|Jane Poe|Prefers written offers',
      'IT Department|IT Director|John Smith',
    ],
    left: ['Decision makers at Northwind', 'Here is the list you asked for:', 'Let me know if you need more!'],
  },
  {
    name: 'an English committee',
    text: `# Oversight Committee (TOC)

It oversees all projects:
* approving new projects,

## Members

* **Edgar Mills** (term: 3 years - start date: 1/29/2016)
* **Paula Greene** (term: 2 years)

Election [schedule](a.md)`,
    people: ['Members||Edgar Mills|term: 3 years - start date: 1/29/2016', 'Members||Paula Greene|term: 2 years'],
    left: ['Oversight Committee (TOC)', 'It oversees all projects:', 'approving new projects,', 'Election schedule'],
  },
  {
    name: 'numbers that look like a stance',
    text: `- Edgar Mills (2016 - 2019)`,
    people: ['||Edgar Mills|2016 - 2019'],
    left: [],
  },
  {
    name: 'an emoji before a heading',
    text: `🏛 董事会
- 董事长：陈立衡`,
    people: ['董事会|董事长|陈立衡'],
    left: [],
  },
  {
    name: 'a group named in the title alone',
    text: `领导小组组长：陈书远
领导小组副组长：蒋鸣
招标工作组组长：吕清`,
    people: ['领导小组|领导小组组长|陈书远', '领导小组|领导小组副组长|蒋鸣', '招标工作组|招标工作组组长|吕清'],
    left: [],
  },
  {
    name: 'names and titles joined by a hyphen',
    text: `王建国-董事长
班长 张良`,
    people: ['|董事长|王建国', '|班长|张良'],
    left: [],
  },
  { name: 'titles with blanks', text: `主 任 委 员：王敬修`, people: ['|主任委员|王敬修'], left: [] },
  {
    name: 'director and members',
    text: `董事会
董事长：陈立衡
董事：林守正、韩启东、Sara Linde
独立董事：何为民（清华大学教授）`,
    people: [
      '董事会|董事长|陈立衡',
      '董事会|董事|林守正',
      '董事会|董事|韩启东',
      '董事会|董事|Sara Linde',
      '董事会|独立董事（清华大学教授）|何为民',
    ],
    left: [],
  },
  {
    name: 'surnames with titles',
    text: '客户方参会人员：\n王总、李工、张经理',
    people: ['||王总', '||李工', '|经理|张'],
    left: ['客户方参会人员：'],
  },
  {
    name: 'numbers in two parts',
    text: '1. 董事会\n   1.1 董事长：陈立衡\n2. 采购部\n   2.1 部长：卫国梁',
    people: ['董事会|董事长|陈立衡', '采购部|部长|卫国梁'],
    left: [],
  },
  {
    name: 'titles and names in turn by blanks',
    text: '董事长 陈立衡 总经理 林守正',
    people: ['|董事长|陈立衡', '|总经理|林守正'],
    left: [],
  },
  {
    name: 'what is nobody else’s business between name and title',
    text: '1、王大明，男，采购部部长；\n2、李小虎，女，技术部部长；',
    people: ['采购部|采购部部长|王大明', '技术部|技术部部长|李小虎'],
    left: ['男', '女'],
  },
  {
    name: 'an English chair',
    text: '### Steering Committee\nChair: Anna Berg\nMembers: Tom Reed, Jane Poe',
    people: ['Steering Committee|Chair|Anna Berg', 'Steering Committee||Tom Reed', 'Steering Committee||Jane Poe'],
    left: [],
  },
  {
    name: 'a closing remark behind a heading that names somebody',
    text: '## 采购部\n### 部长 卫国梁\n- 关注价格\n\n如需补充请告诉我！',
    people: ['采购部|部长|卫国梁|关注价格'],
    left: ['如需补充请告诉我！'],
  },
];
