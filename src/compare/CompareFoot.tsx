/** What the marks mean, and the view's keys. */
import { standardMeasure } from '../layout/measure.ts';
import { legendItems } from '../scene/compare/compareLegend.ts';
import { useLanguage, useWords } from '../ui/app.ts';
import { Keys } from '../ui/Keys.tsx';
import { drawnShapes } from '../ui/Mark.tsx';
import { compareWords } from '../words/compare.ts';

export function CompareFoot() {
  const words = useWords(compareWords);
  const language = useLanguage();
  return (
    <footer className="view-foot compare-foot">
      {legendItems(language, 13, standardMeasure).map(({ text, mark }) => (
        <span key={text}>
          <svg width={mark.width} height={22} aria-hidden="true">
            {drawnShapes(mark.draw(0, 11))}
          </svg>
          {text}
        </span>
      ))}
      <span className="compare-space" />
      <span>
        <Keys keys="N" /> {words.next}
      </span>
      <span>
        <Keys keys="Shift N" /> {words.previous}
      </span>
      <span>
        <Keys keys="B" /> {words.toggle}
      </span>
      <span>
        <Keys keys="[" />
        <Keys keys="]" /> {words.otherSnapshot}
      </span>
    </footer>
  );
}
