/** Words for somebody who leaves a seat and whoever takes it. */
import { bilingual, counted } from './language.ts';

export const successorWords = bilingual(
  {
    title: (name: string) => `换人：${name}`,
    name: '接任者姓名',
    namePlaceholder: '还不知道就留空，座位标为待识别',
    jobTitle: '职务',
    kept: '位置、职务、角色、TOP 10 名次、审批和我方责任人留在座位上；态度、关系层次和依据属于本人，接任者从未评开始。',
    leaver: (name: string) => `${name}移到待定区，以前的快照里仍看得到。`,
    plan: (rows: number) => `未完成的 ${rows} 条计划交给接任者`,
    ties: (count: number) => `${count} 处关系线和“通过谁”交给接任者`,
    replace: '换人',
    done: (leaver: string, successor: string) => `${successor}接替了${leaver}`,
    someone: '待识别的人',
  },
  {
    title: (name: string) => `Replace ${name}`,
    name: 'Name of the successor',
    namePlaceholder: 'Leave empty if not known yet: the seat is marked to identify',
    jobTitle: 'Job title',
    kept: 'Place, job title, role, top 10 rank, approvals and our owners stay with the seat; stance, level and evidence belong to the person, so the successor starts not assessed.',
    leaver: (name: string) => `${name} goes to the tray and stays visible in earlier snapshots.`,
    plan: (rows: number) => `Hand over ${counted(rows, 'open plan row', 'open plan rows')}`,
    ties: (count: number) => `Hand over ${counted(count, 'tie or “through whom”', 'ties and “through whom”')}`,
    replace: 'Replace',
    done: (leaver: string, successor: string) => `${successor} succeeds ${leaver}`,
    someone: 'Someone to identify',
  },
);
