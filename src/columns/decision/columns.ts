/** The columns of the approval tiers and of the procurement steps (method.md §7). */
import type { PersonId, RibId, Stage, Tier } from '../../domain/chain.ts';
import { changeStage, changeTier } from '../../domain/edits/mode.ts';
import type { CellPlace, CellRead, CellValue } from '../cell.ts';
import type { Column } from '../column.ts';
import { bookColumn, idColumn } from '../computed.ts';
import { kinds, listOf } from '../kinds.ts';
import { readDayToCome } from '../readPlanned.ts';
import type { StageRow, TierRow } from './rows.ts';

type Rest<Row> = Pick<Column<Row>, 'words' | 'kind' | 'read' | 'book' | 'headers' | 'valueOf' | 'group'>;

function tierColumn(id: string, change: (value: CellValue) => Partial<Tier>, rest: Rest<TierRow>): Column<TierRow> {
  return {
    ...rest,
    id,
    set: (rowId, value) => changeTier(rowId, change(value)),
    step: 'tiers',
    sheet: null,
    page: null,
    leaves: 'anonymous',
  };
}

/** Only the last tier may be without a limit. */
function readBelow(text: string, rowId: string, place: CellPlace): CellRead {
  const read = kinds.limit.read(text, place);
  const { tiers } = place.chain.decisionMode;
  const isFree = tiers.at(-1)?.id === rowId || tiers.every(({ id, below }) => id !== rowId || below === null);
  return 'value' in read && read.value === Number.POSITIVE_INFINITY && !isFree ? { fault: 'not-last' } : read;
}

/** A whole number of people, as many as one can be asked to write. */
function readCount(text: string, _: string, place: CellPlace): CellRead {
  const read = kinds.number.read(text, place);
  if ('fault' in read || read.value === null) return read;
  const count = Number(read.value);
  if (!Number.isInteger(count) || count < 0 || count > 999) return { fault: 'not-number' };
  return { value: count === 0 ? null : count };
}

export const tierColumns: readonly Column<TierRow>[] = [
  bookColumn('number', {
    words: { zh: '档', en: 'Tier' },
    of: ({ number }) => number,
    group: 'tier',
    leaves: 'anonymous',
    step: 'tiers',
    book: { width: 5, isAsked: true, isCentred: true },
    headers: '档位 序号 no number tier # nr sn',
  }),
  bookColumn('range', {
    words: { zh: '金额区间', en: 'Range' },
    of: ({ range }) => range,
    group: 'tier',
    leaves: 'anonymous',
    step: 'tiers',
    book: { width: 16, isAsked: true },
  }),
  tierColumn('below', (value) => ({ below: value === Number.POSITIVE_INFINITY ? null : Number(value) }), {
    words: { zh: '金额上限', en: 'Below' },
    kind: 'limit',
    group: 'tier',
    valueOf: ({ tier }) => tier.below ?? Number.POSITIVE_INFINITY,
    read: readBelow,
    book: { width: 11, group: 'tier', isAsked: true, isDue: 'all', isCentred: true },
    headers:
      '金额 上限 限额 权限 审批金额 审批权限 金额低于 合同金额 项目金额 额度 amount limit amountlimit approvallimit upto threshold value',
  }),
  tierColumn('approver', (value) => ({ approver: `${value ?? ''}` }), {
    words: { zh: '批准人', en: 'Approver' },
    kind: 'line',
    group: 'approver',
    valueOf: ({ tier }) => tier.approver,
    book: { width: 22, group: 'approver', isAsked: true, isDue: 'all' },
    headers:
      '审批人 批准 审批 审批者 批准者 审批层级 审批机构 批准机构 approvedby approvers approval signedby signatory',
  }),
  tierColumn('approverIds', (value) => ({ approverIds: listOf(value) as readonly PersonId[] }), {
    words: { zh: '图上的批准人', en: 'Approvers on the chart' },
    kind: 'people',
    group: 'approver',
    valueOf: ({ tier }) => tier.approverIds,
    book: { width: 26, group: 'approver' },
    headers: '对应人物 approversonchart people',
  }),
  tierColumn('approverCount', (value) => ({ approverCount: Number(value ?? 0) }), {
    words: { zh: '应批人数', en: 'How many must approve' },
    kind: 'number',
    group: 'approver',
    valueOf: ({ tier }) => tier.approverCount || null,
    read: readCount,
    book: { width: 9, group: 'approver', isCentred: true },
    headers: '人数 几人 count howmany approvercount',
  }),
  bookColumn('covering', {
    words: { zh: '本项目', en: 'This project' },
    of: ({ isCovering }) => (isCovering ? '●' : ''),
    group: 'approver',
    leaves: 'anonymous',
    step: 'tiers',
    book: { width: 8, isCentred: true },
  }),
  idColumn('tierId', { zh: '档位编号', en: 'Tier id' }, ({ tier }) => tier.id, 'tiers'),
];

function stageColumn<K extends keyof Stage & string>(
  key: K,
  of: (value: CellValue) => Stage[K],
  rest: Rest<StageRow>,
): Column<StageRow> {
  return {
    ...rest,
    id: key,
    set: (rowId, value) => changeStage(rowId, { [key]: of(value) }),
    step: 'process',
    sheet: null,
    page: null,
    leaves: 'anonymous',
  };
}

const text = (value: CellValue) => `${value ?? ''}`;

export const stageColumns: readonly Column<StageRow>[] = [
  bookColumn('number', {
    words: { zh: '序号', en: 'No.' },
    of: ({ number }) => number,
    group: 'stage',
    leaves: 'anonymous',
    step: 'process',
    book: { width: 5, isAsked: true, isCentred: true },
    headers: '步 第几步 编号 no number stepno # nr sn',
  }),
  stageColumn('name', text, {
    words: { zh: '采购环节', en: 'Procurement step' },
    kind: 'line',
    group: 'stage',
    valueOf: ({ stage }) => stage.name,
    book: { width: 24, group: 'stage', isAsked: true, isDue: 'all' },
    headers: '环节 步骤 采购步骤 采购阶段 阶段 采购流程 流程 环节名称 step steps stage procurementstage process',
  }),
  stageColumn('unit', text, {
    words: { zh: '单位', en: 'Unit' },
    kind: 'line',
    group: 'stage',
    valueOf: ({ stage }) => stage.unit,
    book: { width: 18, group: 'stage', isAsked: true, isDue: 'all' },
    headers: '部门 责任部门 责任单位 负责部门 主导部门 牵头部门 执行单位 department responsibleunit handledby',
  }),
  stageColumn('ribId', (value) => (value || null) as RibId | null, {
    words: { zh: '对应决策链', en: 'Chain' },
    kind: 'rib',
    group: 'stage',
    valueOf: ({ rib }) => rib?.id ?? null,
    book: { width: 18, group: 'stage' },
    headers: '决策链 decisionchain',
  }),
  stageColumn('plannedOn', (value) => value as string | null, {
    words: { zh: '计划日期', en: 'Planned' },
    kind: 'date',
    group: 'time',
    valueOf: ({ stage }) => stage.plannedOn,
    read: readDayToCome,
    book: { width: 11.2, group: 'time', isAsked: true, isCentred: true },
    headers: '计划时间 计划 预计时间 预计日期 时间 日期 计划完成时间 planneddate plannedon date when expected',
  }),
  stageColumn('doneOn', (value) => value as string | null, {
    words: { zh: '完成日期', en: 'Done' },
    kind: 'date',
    group: 'time',
    valueOf: ({ stage }) => stage.doneOn ?? null,
    book: { width: 11.2, group: 'time', isCentred: true },
    headers: '实际完成时间 完成时间 实际日期 donedate doneon completed completedon',
  }),
  bookColumn('state', {
    words: { zh: '状态', en: 'State' },
    of: ({ state }) => state,
    group: 'time',
    leaves: 'anonymous',
    step: 'process',
    book: { width: 9, isCentred: true },
    headers: 'status',
  }),
  idColumn('stageId', { zh: '环节编号', en: 'Step id' }, ({ stage }) => stage.id, 'process'),
];
