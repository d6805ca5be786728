/** 差异化卖点: what is worth much to the customer and ours alone, and whom it answers (mock 17). Any view can host it. */
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { answerRows, pointRows } from '../columns/selling/rows.ts';
import { answeredOutside, greenFrom, letterOf } from '../domain/selling.ts';
import { useSheetDesk } from '../sheet/desk.ts';
import { addRow } from '../sheet/rowVerbs.ts';
import { SheetGrid } from '../sheet/SheetGrid.tsx';
import { useUnheldSheet } from '../sheet/useCellLead.ts';
import { useSheet } from '../sheet/useSheet.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { leadToCell } from '../ui/cellDoors.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { Keys } from '../ui/Keys.tsx';
import { WarningGlyph } from '../ui/Mark.tsx';
import { shade } from '../ui/shade.ts';
import { sellingWords } from '../words/selling.ts';
import { Disc } from './Disc.tsx';
import { Quadrant } from './Quadrant.tsx';
import { answersHost, pointsDesk, pointsHost } from './sellingHosts.tsx';
import '../ui/viewFrame.css';
import './selling.css';

/** `pages`: the switch between the pages of the view that hosts it. */
export function SellingPage({ pages }: { pages?: ReactNode }) {
  const app = useApp();
  const words = useWords(sellingWords);
  const chain = useChain();
  const points = useSheet(pointsHost(app), 'full', pointRows(chain), null, null);
  const answers = useSheet(answersHost(app), 'full', answerRows(chain), null, null);
  useUnheldSheet(points);
  const hasPoints = (chain.sellingPoints ?? []).length > 0;
  const add = () => {
    if (!addRow(points.sheet, 'end')) return;
    leadToCell(app, 'selling-points-full', pointsDesk(app).getState().rowId ?? '', 'name', 'in');
  };
  return (
    <div className="view-page selling">
      <header className="view-head selling-head">
        <h1>{words.heading}</h1>
        <p>{words.about}</p>
        {pages}
        <button type="button" className="button" onClick={add}>
          <Plus size={15} />
          {words.add}
        </button>
      </header>
      <div className="selling-body">
        <div className="selling-left">{hasPoints ? <Quadrant /> : <EmptySelling onAdd={add} />}</div>
        <div className="selling-tables">
          <h2>
            {words.scores}
            <span>{words.scoresHelp}</span>
          </h2>
          <SheetGrid view={points} activeId={useSheetDesk(pointsHost(app), (desk) => desk.rowId)} />
          <h2>
            {words.answers}
            <span>{words.answersHelp}</span>
          </h2>
          <SheetGrid view={answers} activeId={useSheetDesk(answersHost(app), (desk) => desk.rowId)} />
          <Outside />
        </div>
      </div>
      <Foot />
    </div>
  );
}

/** Who of the top ten is answered by nothing in the green zone. */
function Outside() {
  const app = useApp();
  const words = useWords(sellingWords);
  const chain = useChain();
  const found = answeredOutside(chain);
  if (found.length === 0) return null;
  return (
    <ul className="selling-outside">
      {found.map(({ personId, points }) => (
        <li key={personId}>
          <WarningGlyph size={15} />
          {words.outside(nameFor(app, chain, personId), words.letters(points.map(({ id }) => letterOf(chain, id))))}
        </li>
      ))}
    </ul>
  );
}

function EmptySelling({ onAdd }: { onAdd: () => void }) {
  const words = useWords(sellingWords);
  return (
    <section className="selling-empty">
      <svg viewBox="0 0 200 120" aria-hidden="true">
        <path d="M120 8h72v60h-50a22 22 0 0 1-22-22z" fill={shade('greenSoft')} />
        <path d="M20 8v104h172" fill="none" stroke={shade('control')} strokeWidth="1.2" />
        {[
          [150, 34],
          [80, 60],
          [52, 90],
        ].map(([x, y]) => (
          <circle key={x} cx={x} cy={y} r="7" fill="none" stroke={shade('control')} strokeDasharray="3 2" />
        ))}
      </svg>
      <h2>{words.empty.title}</h2>
      <p>{words.empty.text}</p>
      <button type="button" className="button is-primary" onClick={onAdd}>
        {words.add}
      </button>
    </section>
  );
}

function Foot() {
  const words = useWords(sellingWords);
  const { key } = words;
  const hints = [
    ['← → ↑ ↓', key.move],
    ['Enter', key.next],
    ['F2', key.rename],
    ['Del', key.remove],
  ] as const;
  return (
    <footer className="view-foot selling-foot">
      <span>
        <Disc letter="a" isFilled />
        {words.isEdge + words.rule(greenFrom)}
      </span>
      <span>
        <Disc letter="e" isFilled={false} />
        {words.isNone}
      </span>
      <span className="grid-space" />
      {hints.map(([keys, text]) => (
        <span key={keys}>
          {keys.split(' ').map((each) => (
            <Keys key={each} keys={each} />
          ))}
          {text}
        </span>
      ))}
    </footer>
  );
}
