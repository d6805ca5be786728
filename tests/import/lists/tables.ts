/** Rosters, exports and Markdown tables. */
import type { List } from './list.ts';

export const tableLists: readonly List[] = [
  {
    name: 'wide roster',
    text: `序号\t工号\t姓名\t性别\t民族\t政治面貌\t出生年月\t部门\t职称\t职务\t学历\t入职日期\t手机号码\t电子邮箱\t紧急联系人\t月薪\t备注
1\tA01\t蒋　鸣\t男\t汉\t党员\t1975-03\t采购部\t高级工程师\t部长\t硕士\t2001-07-01\t13800001111\ta@b.cn\t王芳\t30000\t关键
2\tA02\t韩雪\t女\t回\t群众\t1980-05\t采购部\t工程师\t副部长\t本科\t2006-07-01\t13800001112\tb@b.cn\t李雷\t20000\t
3\tA03\t空缺\t\t\t\t\t技术部\t\t总工程师\t\t\t\t\t\t\t`,
    people: ['采购部|部长|蒋鸣|关键', '采购部|副部长|韩雪', '技术部|总工程师|'],
    left: [],
  },
  {
    name: 'LinkedIn connections',
    text: `First Name\tLast Name\tURL\tEmail Address\tCompany\tPosition\tConnected On
Anna\tBerg\thttps://x.example/a\ta@b.example\tNorthwind\tCEO\t02 Nov 2025
Tom\tReed\thttps://x.example/b\t\tNorthwind\tHead of IT\t03 Nov 2025`,
    people: ['Northwind|CEO|Anna Berg', 'Northwind|Head of IT|Tom Reed'],
    left: [],
  },
  {
    name: 'HR export',
    text: `EEID\tFull Name\tJob Title\tDepartment\tBusiness Unit\tGender\tEthnicity\tAge\tHire Date\tAnnual Salary\tBonus %\tCountry\tCity\tExit Date
E1\tGreta Simms\tArchitect\tIT\tResearch\tFemale\tX\t55\t4/8/2016\t$141,604\t15%\tUnited States\tSeattle\t10/16/2021
E2\tIvy Porter\tDirector\tFinance\tProducts\tFemale\tX\t50\t10/26/2006\t$163,099\t20%\tUnited States\tChicago\t`,
    people: ['IT|Architect|Greta Simms', 'Finance|Director|Ivy Porter'],
    left: [],
  },
  {
    name: 'organogram',
    text: `Post Unique Reference\tName\tGrade (or equivalent)\tJob Title\tJob/Team Function\tParent Department\tOrganisation\tUnit\tContact Phone\tContact E-mail\tReports to Senior Post\tTotal Pay (£)\tNotes\tValid?
1001\tGalbraith Daniel\tSCS2\tDirector\tPolicy\tWorks\tWorks\tEconomics\t000 0000\td@x.example\t1003\tN/A\t\t1
1002\tN/D\tSCS1\tDeputy Director\tN/D\tWorks\tWorks\tEconomics\tN/D\tN/D\t1001\tN/A\t\t1
1004\tVacant\tSCS1\tHead of Procurement\tCommercial\tWorks\tWorks\tCommercial\tN/A\tN/A\t1003\tN/A\t\t1`,
    people: ['Economics|Director|Galbraith Daniel', 'Economics|Deputy Director|', 'Commercial|Head of Procurement|'],
    left: [],
  },
  {
    name: 'CRM contacts',
    text: `Contact ID\tSalutation\tFirst Name\tLast Name\tTitle\tDepartment\tAccount Name\tPhone\tMobile\tEmail\tMailing City\tLead Source\tCreated Date\tContact Owner
C1\tMs.\tAnna\tBerg\tCIO\tIT\tNorthwind\t1\t2\ta@b.example\tOslo\tWeb\t2025-01-01\tSales Rep
C2\tMr.\tTom\tReed\tCFO\tFinance\tNorthwind\t1\t2\tt@b.example\tOslo\tWeb\t2025-01-01\tSales Rep`,
    people: ['IT|CIO|Anna Berg', 'Finance|CFO|Tom Reed'],
    left: [],
  },
  {
    name: 'parliament',
    text: `id\tname\tsort_name\temail\ttwitter\tgroup\tgroup_id\tarea\tchamber\tterm\tstart_date\timage\tgender
11d91601-f6d7-4503-8e78-d682d22b2cdb\tAdam Roe\tRoe, Adam\t\t\tAAA\taaa\tNorth\tAssembly\t9\t2016-02-01\thttp://x.example/1.jpg\tmale
b0f829ed-86a5-4ce7-bcb0-12339adf3472\tLu-Fen Ding\tDing, Lu-Fen\t\t\tBBB\tbbb\tEast\tAssembly\t9\t2016-02-01\thttp://x.example/2.jpg\tfemale`,
    people: ['AAA||Adam Roe', 'BBB||Lu-Fen Ding'],
    left: [],
  },
  {
    name: 'surname and given name',
    text: `姓\t名\t职务\t部门
韩\t启东\tCEO\t高层
欧阳\t修\t顾问\t高层`,
    people: ['高层|CEO|韩启东', '高层|顾问|欧阳修'],
    left: [],
  },
  {
    name: 'post before professional title',
    text: `职称\t职务\t姓名
高级工程师\t部长\t卫国梁
工程师\t副部长\t沈亦舟`,
    people: ['|部长|卫国梁|职称：高级工程师', '|副部长|沈亦舟|职称：工程师'],
    left: [],
  },
  {
    name: 'a form nobody filled in',
    text: `Name\tTitle\tDepartment
[Name]\tCIO\tIT
(vacant)\tCFO\tFinance`,
    people: ['IT|CIO|', 'Finance|CFO|'],
    left: [],
  },
  {
    name: 'groups and chairs',
    text: `| Working Group | Chair | Meeting Time |
|---|---|---|
| [CI](a) | Nadia Holt | Tue |
| [Storage](b) | Bob Lang | Wed |`,
    people: ['CI|Chair|Nadia Holt|Meeting Time: Tue', 'Storage|Chair|Bob Lang|Meeting Time: Wed'],
    left: [],
  },
  {
    name: 'Markdown marks',
    text: `| 部门 | **姓名** | 职务 | 备注 |
|:---|:---:|---:|---|
| 集团高层 | **韩启东** | 总裁 \\| 党委书记 | 主讲<br>主持 |
| 集团高层 | [何为民](https://example.invalid/hwm) | 财务总监 | *代管* |
| 技术部 | \`Sara Linde\`[^1] | CTO | ~~离职~~ 返聘 |

[^1]: 兼任`,
    people: [
      '集团高层|总裁 | 党委书记|韩启东|主讲\n主持',
      '集团高层|财务总监|何为民|代管',
      '技术部|CTO|Sara Linde|离职 返聘',
    ],
    left: ['[^1]: 兼任'],
  },
  {
    name: 'Markdown without bars at the ends',
    text: `姓名 | 职务 | 部门
--- | --- | ---
[Sara Linde][1] | CTO | 技术部

[1]: https://example.invalid`,
    people: ['技术部|CTO|Sara Linde'],
    left: ['[1]: https://example.invalid'],
  },
  {
    name: 'Markdown: a table under each heading',
    text: `以下为决策链：

## 采购部

| 姓名 | 职务 |
|---|---|
| 卫国梁 | 部长 |

## 技术部

| 职务 | 人员 |
|---|---|
| 部长 | 苏明远 |

如需补充请告知`,
    people: ['采购部|部长|卫国梁', '技术部|部长|苏明远'],
    left: ['如需补充请告知'],
  },
  {
    name: 'Markdown: two tables with a column of chains',
    text: `### Internal

| ID | Name | Title/Role | Department | Contact Information | Current Stance |
|---|---|---|---|---|---|
| 1 | Maria Schmitz | Sponsor Director | Executive | a@b.example | Supportive |
| 2 | [Name] | Department Head | Operations | a@b.example | Neutral |

### External

| ID | Name | Title/Role | Organization | Contact Information | Current Stance |
|---|---|---|---|---|---|
| 3 | Thomas Schmitt | Client Manager | Client Company | a@b.example | Supportive |`,
    people: [
      'Executive|Sponsor Director|Maria Schmitz|supporter',
      'Operations|Department Head||neutral',
      'Client Company|Client Manager|Thomas Schmitt|supporter',
    ],
    left: ['### External'],
  },
  {
    name: 'Markdown: names on lines of one cell',
    text: `| 部门 | 姓名 | 职务 |
|---|---|---|
| 采购部 | 沈亦舟<br>吕清 | 副部长<br>处长 |
| 技术部 | 刘䶮、陈㛃 | 工程师 |`,
    people: ['采购部|副部长|沈亦舟', '采购部|处长|吕清', '技术部|工程师|刘䶮', '技术部|工程师|陈㛃'],
    left: [],
  },
  {
    name: 'several names by blanks in a cell',
    text: `部门\t姓名\t职务
采购部\t沈亦舟 吕清\t副部长`,
    people: ['采购部|副部长|沈亦舟', '采购部|副部长|吕清'],
    left: [],
  },
  {
    name: 'names joined by and',
    text: `Name\tTitle\tDepartment
Anna Berg and Tom Reed\tDirector\tIT`,
    people: ['IT|Director|Anna Berg', 'IT|Director|Tom Reed'],
    left: [],
  },
  {
    name: 'quotes at the start of a cell',
    text: `部门\t姓名\t职务\t备注
采购部\t"大刘"刘军\t部长\t老朋友
采购部\t王芳\t副部长\t人称"铁算盘"`,
    people: ['采购部|部长|"大刘"刘军|老朋友', '采购部|副部长|王芳|人称"铁算盘"'],
    left: [],
  },
  {
    name: 'padded names in a table',
    text: `姓名\t职务
刘　䶮\t总工程师
蒋 鸣\t部长`,
    people: ['|总工程师|刘䶮', '|部长|蒋鸣'],
    left: [],
  },
  {
    name: 'a headline over a table',
    text: `客户通讯录\t\t\t\t
姓名\t职务\t部门\t电话\t
卫国梁\t部长\t采购部\t13800001111\t`,
    people: ['采购部|部长|卫国梁'],
    left: [],
  },
  {
    name: 'date of joining',
    text: `姓名\t职务\t入职日期\t评估日期
卫国梁\t部长\t2001-07-01\t2026-11-02`,
    people: ['|部长|卫国梁|2026-11-02'],
    left: [],
  },
  {
    name: 'leader of the department is no owner',
    text: `姓名\t职务\t部门\t部门负责人
沈亦舟\t副部长\t采购部\t卫国梁`,
    people: ['采购部|副部长|沈亦舟|部门负责人：卫国梁'],
    left: [],
  },
  {
    name: 'a telephone without a heading',
    text: `卫国梁\t部长\t采购部\t13800001111
沈亦舟\t副部长\t采购部\t13800001112`,
    people: ['采购部|部长|卫国梁', '采购部|副部长|沈亦舟'],
    left: [],
  },
];
