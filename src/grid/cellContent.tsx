/** What a closed cell shows. */
import type { ReactNode } from 'react';
import { isCompetitorColumn } from '../columns/assessment/relation.ts';
import { cellText, type Look } from '../columns/column.ts';
import { rivalLead } from '../domain/filters.ts';
import type { Row } from '../domain/rows.ts';
import { type Level, levelNumber, type Stance } from '../domain/scales.ts';
import { isWide } from '../sheet/columnRoom.ts';
import type { PlacedColumn } from '../sheet/model.ts';
import type { RunningApp } from '../ui/app.ts';
import { ByWord } from '../ui/ByWord.tsx';
import { LevelTrack } from '../ui/LevelTrack.tsx';
import { lazyRoom } from '../ui/lazyRoom.tsx';
import { StanceGlyph } from '../ui/Mark.tsx';
import { gridWords } from '../words/grid.ts';
import type { Language } from '../words/language.ts';
import { scaleWords } from '../words/scales.ts';

const TrendCell = lazyRoom(async () => (await import('./TrendCell.tsx')).TrendCell);

export function cellContent(
  app: RunningApp,
  row: Row,
  placed: PlacedColumn<Row>,
  look: Look,
  language: Language,
): ReactNode {
  const { column, width } = placed;
  const words = gridWords[language];
  const scales = scaleWords[language];
  const text = column.kind === 'rib' ? row.ribName : cellText(column, row, { chain: app.chain(), language, today: '' });
  switch (column.kind) {
    case 'rank':
      return row.rank === null ? (
        <span className="grid-grip" data-grip="" title={words.dragRow} />
      ) : (
        <span className="grid-rank" data-grip="" title={words.dragRow}>
          {row.rank}
        </span>
      );
    case 'stance': {
      const stance = column.valueOf(row) as Stance | null;
      if (stance === null) return missing(row, column.id === 'stance' ? scales.notAssessed : '', true);
      return (
        <span className="grid-stance">
          <StanceGlyph stance={stance} size={look === 'full' ? 15 : 13} />
          <span>{text}</span>
        </span>
      );
    }
    case 'level':
      return isCompetitorColumn(column.id)
        ? rivalContent(row, column.valueOf(row) as Level | null, text, language)
        : levelContent(row, column.id === 'level' ? 'level' : 'targetLevel', text, look, language);
    case 'date':
      return <span className="grid-date numeric">{text}</span>;
    default:
      if (column.id === 'gap') return gapContent(row, isWide(column, look, width), language);
      if (column.id === 'trend') return <TrendCell row={row} step={column.valueOf(row) as number | null} look={look} />;
      if (column.id === 'name') return nameContent(row, text, language);
      if (column.id === 'jobTitle' && text === '') return missing(row, words.missingTitle, true);
      return (
        <>
          <span className="grid-text">{look === 'full' ? <ByWord text={text} /> : text}</span>
          {column.id === 'rib' && row.otherSeatIds.length > 0 && (
            <span className="grid-seats" title={words.otherSeats(row.otherSeatIds.length)}>
              +{row.otherSeatIds.length}
            </span>
          )}
        </>
      );
  }
}

/** An amber mark in the top ten, a quiet word elsewhere. */
function missing(row: Row, word: string, isNeeded: boolean): ReactNode {
  if (word === '') return null;
  return <span className={row.rank !== null && isNeeded ? 'grid-missing' : 'grid-unset'}>{word}</span>;
}

function nameContent(row: Row, text: string, language: Language): ReactNode {
  const words = gridWords[language];
  return (
    <span className="grid-name">
      {text.trim() === '' ? (
        <span className="grid-missing">{row.person.placeholder ? words.placeholder : words.missingName}</span>
      ) : (
        <span className="grid-text">{text}</span>
      )}
      {row.person.coach && <span className="seal">{scaleWords[language].coachSeal}</span>}
    </span>
  );
}

function levelContent(
  row: Row,
  column: 'level' | 'targetLevel',
  text: string,
  look: Look,
  language: Language,
): ReactNode {
  const scales = scaleWords[language];
  const word = text || missing(row, column === 'level' ? scales.notAssessed : scales.notSet, true);
  if (look === 'full') return word;
  const { level, targetLevel } = row.assessment;
  if (column === 'level') {
    return (
      <span className="grid-level">
        <LevelTrack level={level} target={targetLevel} rival={row.rivalLevel} look="dock" />
        <span>{word}</span>
      </span>
    );
  }
  return (
    <span className="grid-level">
      <span className="grid-arrow" aria-hidden="true">
        →
      </span>
      <span>{word}</span>
    </span>
  );
}

/** A competitor's level, and how far it is ahead of ours or behind. */
function rivalContent(row: Row, theirs: Level | null, text: string, language: Language): ReactNode {
  const words = gridWords[language];
  const ours = row.assessment.level;
  if (theirs === null) return null;
  const lead = ours === null ? null : levelNumber(theirs) - levelNumber(ours);
  return (
    <span className="grid-rival">
      <span>{text}</span>
      {lead !== null && <span className={lead > 0 ? 'grid-lead is-ahead' : 'grid-lead'}>{leadText(lead, words)}</span>}
    </span>
  );
}

function leadText(lead: number, words: (typeof gridWords)['zh']): string {
  return lead > 0 ? words.ahead(lead) : lead === 0 ? words.even : words.behind(-lead);
}

function gapContent(row: Row, isDrawn: boolean, language: Language): ReactNode {
  const words = gridWords[language];
  const scales = scaleWords[language];
  const { level, targetLevel } = row.assessment;
  const number = <span className="grid-gap numeric">{row.gap ?? '–'}</span>;
  if (!isDrawn) return number;
  const lead = rivalLead(row);
  const rival =
    row.rivalLevel === null
      ? ''
      : words.rivalSpoken(scales.level[row.rivalLevel], lead === null ? scales.notAssessed : leadText(lead, words));
  return (
    <span className="grid-track" title={rival || undefined}>
      <LevelTrack level={level} target={targetLevel} rival={row.rivalLevel} look="full" />
      {rival && <span className="unseen">{rival}</span>}
      {number}
    </span>
  );
}
