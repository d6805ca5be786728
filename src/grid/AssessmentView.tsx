/** 《客户关系评估表》 as a page: summary, the ten, everyone else. */
import { preferences, useLanguage, usePreferences, useWords } from '../ui/app.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { gridWords } from '../words/grid.ts';
import { AssessmentGrid } from './AssessmentGrid.tsx';
import './assessmentView.css';
import { GridActions } from './GridActions.tsx';
import { GridFoot } from './GridFoot.tsx';
import { SummaryBand } from './SummaryBand.tsx';
import { rowsChosen, useAssessment } from './useAssessment.ts';

export function AssessmentView() {
  const words = useWords(gridWords);
  const language = useLanguage();
  const isTopOnly = usePreferences((each) => each.remembered[rowsChosen] === 'top');
  const assessment = useAssessment('full', isTopOnly);
  return (
    <div className="assessment">
      <header className="assessment-head">
        <h1 className={language === 'zh' ? 'is-hung' : undefined}>{words.heading}</h1>
        <p>{words.inStep}</p>
        <span className="grid-space" />
        <Segmented
          className="assessment-rows"
          label={words.rowsShown}
          options={[
            { value: 'top', label: words.topOnly },
            { value: 'all', label: words.everyone(assessment.everyone.length) },
          ]}
          value={isTopOnly ? 'top' : 'all'}
          onChange={(next) => {
            const { remembered } = preferences.getState();
            preferences.set({ remembered: { ...remembered, [rowsChosen]: next } });
          }}
        />
        <GridActions assessment={assessment} />
      </header>
      <SummaryBand />
      <AssessmentGrid assessment={assessment} />
      <GridFoot assessment={assessment} />
    </div>
  );
}
