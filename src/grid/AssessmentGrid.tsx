import type { Row } from '../domain/rows.ts';
import { SheetGrid } from '../sheet/SheetGrid.tsx';
import type { SheetView } from '../sheet/useSheet.ts';
import { DropMark } from './DropMark.tsx';
import { useLead } from './useAssessment.ts';
import { useRankDrop } from './useRankDrop.ts';
import './rankDrop.css';

/** The assessment's sheet; cards and rows dropped on it take ranks. */
export function AssessmentGrid({ view }: { view: SheetView<Row> }) {
  const drop = useRankDrop(view);
  return (
    <SheetGrid view={view} activeId={useLead()}>
      <DropMark view={view} drop={drop} />
    </SheetGrid>
  );
}
