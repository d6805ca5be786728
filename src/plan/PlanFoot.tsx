import type { PlanRow } from '../columns/plan/rows.ts';
import type { PlanMark } from '../domain/plan.ts';
import { useSheetDesk } from '../sheet/desk.ts';
import type { SheetView } from '../sheet/useSheet.ts';
import { useWords } from '../ui/app.ts';
import { Keys } from '../ui/Keys.tsx';
import { PlanSquare } from '../ui/PlanSquare.tsx';
import { planViewWords } from '../words/planView.ts';
import { scaleWords } from '../words/scales.ts';

const marks: readonly PlanMark[] = ['planned', 'doing', 'done', 'late'];

export function PlanFoot({ view }: { view: SheetView<PlanRow> }) {
  const words = useWords(planViewWords);
  const scales = useWords(scaleWords);
  const column = useSheetDesk(view.host, (desk) => desk.column);
  const { keys } = words;
  const hints: readonly (readonly [string, string])[] = [
    ['F2', keys.edit],
    column === 'targetLevel' ? ['[ ]', keys.level] : ['Enter', keys.down],
    ['Alt ↑↓', keys.order],
    ['Ctrl Enter', keys.add],
    ['Alt N', keys.log],
    ['Alt G', keys.chart],
  ];
  return (
    <footer className="view-foot plan-foot">
      {marks.map((mark) => (
        <span key={mark}>
          <PlanSquare mark={mark} />
          {mark === 'late' ? words.late : scales.planStatus[mark as Exclude<PlanMark, 'late'>]}
        </span>
      ))}
      <span className="grid-space" />
      {hints.map(([key, text]) => (
        <span key={key} className="foot-keys">
          <Keys keys={key} />
          {text}
        </span>
      ))}
    </footer>
  );
}
