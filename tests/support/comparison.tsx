/** A chart with two snapshots and something of most kinds changed since, and the comparison without its picture. */
import { ChangeList } from '../../src/compare/ChangeList.tsx';
import { CompareBar } from '../../src/compare/CompareBar.tsx';
import { EmptyCompare } from '../../src/compare/EmptyCompare.tsx';
import { useCompareKeys } from '../../src/compare/useCompareKeys.ts';
import { useComparison } from '../../src/compare/useComparison.ts';
import type { DecisionChain } from '../../src/domain/chain.ts';
import { assess } from '../../src/domain/edits/assess.ts';
import { addPeople, changePerson, movePeople } from '../../src/domain/edits/people.ts';
import { addRib, changeRib } from '../../src/domain/edits/ribs.ts';
import { takeSnapshot } from '../../src/domain/edits/snapshots.ts';
import { exampleChain } from '../../src/domain/sample.ts';

/** All but the picture, which costs most to draw. */
export function Unpictured() {
  const view = useComparison();
  useCompareKeys(view);
  return view ? (
    <>
      <CompareBar view={view} />
      <ChangeList view={view} />
    </>
  ) : (
    <EmptyCompare />
  );
}

export function changed(language: 'zh' | 'en' = 'zh'): DecisionChain {
  return [
    takeSnapshot({ id: 'snapshot:1', takenAt: '2026-02-14T02:00:00Z', label: '一季度' }),
    assess(['person:1'], { level: 'trust' }),
    takeSnapshot({ id: 'snapshot:2', takenAt: '2026-08-14T02:00:00Z', label: '三季度' }),
    assess(['person:5'], { level: 'trust', stance: 'supporter', primaryOwner: '王立' }),
    assess(['person:8'], { level: 'contact' }),
    movePeople(['person:13'], 'tray'),
    changePerson('person:2', { jobTitle: '主席' }),
    addPeople([['person:new', { name: '邹敏', jobTitle: '主管' }]], { ribId: 'rib:5', place: 1 }),
    changeRib('rib:6', { name: '新名字' }),
    addRib({ id: 'rib:9', name: '评标小组', kind: 'committee', personIds: [] }, 0),
  ].reduce((chain, edit) => edit(chain), exampleChain(language));
}
