/** What a closed cell of the plan shows. */
import type { ReactNode } from 'react';
import { cellText, type Look } from '../columns/column.ts';
import type { PlanRow } from '../columns/plan/rows.ts';
import type { PlanItem } from '../domain/chain.ts';
import { gapOf, isOpen, newestEntry, planMarkOf, progressOf } from '../domain/plan.ts';
import type { PlacedColumn } from '../sheet/model.ts';
import type { RunningApp } from '../ui/app.ts';
import { ByWord } from '../ui/ByWord.tsx';
import { today } from '../ui/clock.ts';
import { LevelTrack } from '../ui/LevelTrack.tsx';
import { StanceGlyph } from '../ui/Mark.tsx';
import { PlanSquare } from '../ui/PlanSquare.tsx';
import { fishWords } from '../words/fish.ts';
import type { Language } from '../words/language.ts';
import { measureSaid, planWords } from '../words/plan.ts';
import { planViewWords } from '../words/planView.ts';
import { scaleWords } from '../words/scales.ts';

export function planContent(
  app: RunningApp,
  row: PlanRow,
  { column }: PlacedColumn<PlanRow>,
  _look: Look,
  language: Language,
): ReactNode {
  const { item } = row;
  const words = planViewWords[language];
  const text = cellText(column, row, { chain: app.chain(), language, today: '' });
  switch (column.id) {
    case 'person':
      return <Who row={row} language={language} />;
    case 'goal':
    case 'owner':
      return text.trim() === '' && isOpen(item) ? (
        <span className="plan-due-fill">{words.toFill}</span>
      ) : (
        <span className="grid-text">{text}</span>
      );
    case 'goalKinds':
      return item.goalKinds.map((kind) => (
        <span key={kind} className="plan-kind">
          {planWords[language].goalKindShort[kind]}
        </span>
      ));
    case 'targetLevel':
      return <LevelStep row={row} language={language} />;
    case 'targetStance':
      return <StanceStep row={row} language={language} />;
    case 'measure':
      return (
        <b className="grid-text">
          <ByWord text={measureSaid(text, language)} />
        </b>
      );
    case 'via':
      return item.viaPersonIds.length === 0 ? (
        words.none
      ) : (
        <span className="grid-text">
          {words.through} <span className="plan-link">{text}</span>
        </span>
      );
    case 'due':
      return <Due row={row} language={language} />;
    case 'status':
      return (
        <span className="plan-status">
          <PlanSquare mark={planMarkOf(item, today())} />
          {text}
        </span>
      );
    case 'progress':
      return <Progress item={item} none={words.none} />;
    default:
      return <span className="grid-text">{text}</span>;
  }
}

function Who({ row, language }: { row: PlanRow; language: Language }) {
  const { person, rank, ribName } = row;
  const fish = fishWords[language];
  return (
    <span className="plan-who">
      {rank !== null && <span className="grid-rank">{rank}</span>}
      <span className="grid-name">
        {person.name.trim() === '' ? (
          <span className="grid-missing">{person.placeholder ? fish.placeholderName : fish.missingName}</span>
        ) : (
          <span className="grid-text">{person.name}</span>
        )}
      </span>
      <span className="plan-title" title={person.jobTitle}>
        {ribName === '' ? <span className="plan-unseated">{planViewWords[language].unseated}</span> : person.jobTitle}
      </span>
    </span>
  );
}

function LevelStep({ row, language }: { row: PlanRow; language: Language }) {
  const { level, targetLevel } = row.assessment;
  const { levels } = gapOf(row.assessment);
  const scales = scaleWords[language];
  const said = `${level ? scales.level[level] : scales.notAssessed} → ${targetLevel ? scales.level[targetLevel] : scales.notSet}`;
  return (
    <span className="plan-level" title={said}>
      <LevelTrack level={level} target={targetLevel} rival={null} look="dock" />
      <span className="unseen">{said}</span>
      {levels !== null && levels !== 0 && <span className="numeric">{levels > 0 ? `+${levels}` : `−${-levels}`}</span>}
    </span>
  );
}

function StanceStep({ row, language }: { row: PlanRow; language: Language }) {
  const { stance, targetStance } = row.assessment;
  const scales = scaleWords[language];
  const words = planViewWords[language];
  if (targetStance === null || targetStance === stance) {
    return (
      <span className="plan-stance" title={stance ? scales.stance[stance] : scales.notAssessed}>
        <StanceGlyph stance={stance} size={13} />
        {targetStance ? words.keep : stance ? scales.stance[stance] : scales.notAssessed}
      </span>
    );
  }
  return (
    <span className="plan-stance">
      <StanceGlyph stance={stance} size={13} />
      <span className="unseen">{stance ? scales.stance[stance] : scales.notAssessed}</span>
      <span aria-hidden="true">→</span>
      <StanceGlyph stance={targetStance} size={13} />
      <span className="grid-text">{scales.stance[targetStance]}</span>
    </span>
  );
}

function Due({ row, language }: { row: PlanRow; language: Language }) {
  const { item, daysLate } = row;
  if (item.due === null) {
    return isOpen(item) ? <span className="plan-due-fill">{planViewWords[language].toFill}</span> : null;
  }
  return (
    <span className={daysLate > 0 ? 'plan-due is-late' : 'plan-due'} title={item.due}>
      <span className="numeric">{shortDate(item.due, today())}</span>
      {daysLate > 0 && <small>{planWords[language].late(daysLate)}</small>}
    </span>
  );
}

/** The newest entry, and behind it of which day and by whom, where there is room. */
function Progress({ item, none }: { item: PlanItem; none: string }) {
  const entry = newestEntry(item);
  const said = entry && [shortDate(entry.on, today()), entry.by].filter(Boolean).join(' ');
  return (
    <span className="plan-said" title={said}>
      <span className="grid-text">{progressOf(item) || none}</span>
      {said && <small>{said}</small>}
    </span>
  );
}

/** MM-DD, with the year when it is not this one. */
export function shortDate(date: string, now: string): string {
  return date.slice(0, 4) === now.slice(0, 4) ? date.slice(5) : date;
}
