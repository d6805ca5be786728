/** The list of people in tests/import/samples, which every sample file holds. */
import { readFileSync } from 'node:fs';

export const sampleFiles = [
  'people-excel.tsv',
  'people-utf8-bom.csv',
  'people-gb18030.csv',
  'people.xlsx',
  'people.xls',
] as const;

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`./samples/${name}`, import.meta.url)));
}

export const samplePeople: readonly (readonly [chain: string, jobTitle: string, name: string])[] = [
  ['董事会', '董事长', '陈立衡'],
  ['董事会', '副董事长', '林守正'],
  ['集团高层管理', '首席执行官 CEO', '韩启东'],
  ['集团高层管理', '首席技术官 CTO', 'Sara Linde'],
  ['集团高层管理', '首席财务官 CFO', '何为民'],
  ['采购部', '采购部部长', '卫国梁'],
  ['采购部', '副部长（核心网品类）', '沈亦舟'],
  ['采购部', '招标管理处处长', '吕清'],
  ['网络技术部', '网络技术部部长', '苏明远'],
  ['网络技术部', '核心网总工程师', '刘䶮'],
  ['网络技术部', '传输处处长', '陈㛃'],
  ['网络技术部', '实验室主任', '阿卜杜拉·买买提'],
  ['计划部', '计划部部长', '江书怀'],
  ['计划部', '预算经理', ''],
  ['运维部', '运维部总监（副总裁级）', '雷振川'],
  ['政府与监管', '通信管理局局长', '常青山'],
];

export const sampleHeader = ['部门', '职务', '姓名', '决策角色', '态度', '关系层次', '目标层次', '第一责任人', '备注'];
