/** 《客户关系评估表》 as a page: summary, the ten, everyone else. */
import { useUnheldSheet } from '../sheet/useCellLead.ts';
import { useApp, useLanguage, useWords } from '../ui/app.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { chooseOnSheet, useSheetChoices } from '../ui/sheetChoices.ts';
import { gridWords } from '../words/grid.ts';
import { AssessmentGrid } from './AssessmentGrid.tsx';
import { assessmentHost } from './assessmentHost.tsx';
import '../ui/viewFrame.css';
import './assessmentView.css';
import { GridActions } from './GridActions.tsx';
import { GridFoot } from './GridFoot.tsx';
import { SummaryBand } from './SummaryBand.tsx';
import { useAssessment } from './useAssessment.ts';

export function AssessmentView() {
  const app = useApp();
  const words = useWords(gridWords);
  const language = useLanguage();
  const isTopOnly = useSheetChoices(assessmentHost(app).id).isTopOnly === true;
  const view = useAssessment('full', isTopOnly);
  useUnheldSheet(view);
  return (
    <div className="view-page assessment">
      <header className="view-head">
        <h1 className={language === 'zh' ? 'is-hung' : undefined}>{words.heading}</h1>
        <p>{words.inStep}</p>
        <span className="grid-space" />
        <Segmented
          label={words.rowsShown}
          options={[
            { value: 'top', label: words.topOnly },
            { value: 'all', label: words.everyone(view.all.length) },
          ]}
          value={isTopOnly ? 'top' : 'all'}
          onChange={(next) => chooseOnSheet(app, assessmentHost(app).id, { isTopOnly: next === 'top' })}
        />
        <GridActions view={view} />
      </header>
      <SummaryBand />
      <AssessmentGrid view={view} />
      <GridFoot view={view} />
    </div>
  );
}
