/** A person's card: what design.md §4 encodes, in the lines the layout broke. Few elements, for charts of a thousand. */
import { memo } from 'react';
import type { Assessment, Person, PersonId } from '../domain/chain.ts';
import type { Level } from '../domain/scales.ts';
import { hasName } from '../domain/seats.ts';
import { standardMeasure } from '../layout/measure.ts';
import type { Density } from '../layout/style.ts';
import { wrapped } from '../layout/wrap.ts';
import { LevelMeter, StanceGlyph, WarningGlyph } from '../ui/Mark.tsx';
import { fishWords } from '../words/fish.ts';
import type { Language } from '../words/language.ts';
import { scaleWords } from '../words/scales.ts';
import type { CardTag } from './cardTag.ts';
import { RivalMark } from './RivalMark.tsx';

export type CardData = {
  readonly id: PersonId;
  readonly person: Person;
  readonly assessment: Assessment;
  readonly rank: number | undefined;
  readonly nameLines: readonly string[];
  readonly titleLines: readonly string[];
  readonly density: Density;
  readonly language: Language;
  /** The answer to what the canvas is coloured by. */
  readonly tag?: CardTag | null;
  /** The best level a competitor has. */
  readonly rivalLevel?: Level | null;
};

export const PersonCard = memo(function PersonCard(card: CardData) {
  const { person, assessment, rank, density, language } = card;
  const words = scaleWords[language];
  const isMissing = !hasName(person);
  const classes = [
    'card',
    `is-${density}`,
    rank === undefined ? '' : 'is-top',
    isMissing ? 'is-missing' : '',
    person.hidden ? 'is-hidden' : '',
    assessment.confidence === 'guess' ? 'is-guess' : '',
  ];
  const seal = person.coach ? <span className="seal">{words.coachSeal}</span> : null;
  const title = card.titleLines.join('\n');
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      {rank !== undefined && <span className="card-rank">{rank}</span>}
      <div className="card-body">
        <div className="card-name">
          {isMissing && <WarningGlyph size={14} />}
          <span className="card-name-text">{card.nameLines.join('\n')}</span>
          {density !== 'compact' && seal}
          <span className="card-stance">
            <StanceGlyph stance={assessment.stance} size={14} />
          </span>
        </div>
        <div className={title ? 'card-title' : 'card-title is-empty'}>{title || fishWords[language].missingTitle}</div>
        {density === 'compact' ? (
          <>
            {seal}
            <span className={`card-strip is-level-${assessment.level ?? 'none'}`}>
              <LevelMeter level={assessment.level} cell={20} height={4} />
              <RivalMark level={card.rivalLevel ?? null} cell={20} />
            </span>
          </>
        ) : (
          <div className="card-meta">
            {card.tag ? (
              <span className="role-chip is-tag" style={{ background: card.tag.fill, color: card.tag.ink }}>
                {card.tag.text}
              </span>
            ) : (
              person.role && <span className="role-chip">{words.roleShort[person.role]}</span>
            )}
            <span className="card-level">
              <span className="card-meter">
                <LevelMeter level={assessment.level} cell={5} height={9} />
                <RivalMark level={card.rivalLevel ?? null} cell={5} />
              </span>
              {!card.tag && (
                <span>{assessment.level ? words.levelShort[assessment.level] : words.notAssessedShort}</span>
              )}
            </span>
          </div>
        )}
        {density === 'detailed' && (
          <CardDetails
            target={assessment.targetLevel}
            owner={assessment.primaryOwner ?? ''}
            seen={assessment.assessedOn ?? ''}
            language={language}
          />
        )}
      </div>
      {card.tag && <TagOfCard tag={card.tag} hasWord={density === 'compact'} />}
    </div>
  );
});

/** A bar on the lower edge; the word beside it stands in the card's last line, or where there is none, hangs on the bar. */
function TagOfCard({ tag, hasWord }: { tag: CardTag; hasWord: boolean }) {
  return (
    <span className={tag.isKnown ? 'card-tag' : 'card-tag is-unknown'} style={{ background: tag.fill, color: tag.ink }}>
      {hasWord && <span>{tag.text}</span>}
    </span>
  );
}

type Room = { readonly width: number; readonly height: number };

/** From far away: the rank's red and the name, nothing that could not be read. */
export const FarCard = memo(function FarCard({ width, height, ...card }: CardData & Room) {
  const { person, rank, nameLines, tag } = card;
  const name = hasName(person) ? person.name.trim() : nameLines.join(' ');
  return (
    <div className={`card is-far${rank === undefined ? '' : ' is-top'}${hasName(person) ? '' : ' is-missing'}`}>
      {rank !== undefined && <span className="card-rank">{rank}</span>}
      <div className="card-name-text">
        {farLines(name, { width: width - far.padding - (rank === undefined ? 0 : far.rank), height }).join('\n')}
      </div>
      {tag && <TagOfCard tag={tag} hasWord={false} />}
    </div>
  );
});

/** px; with card.css */
const far = { size: 20, line: 22, padding: 16, rank: 21 } as const;

/** As many lines of the name as the card has room for. A box that clipped them instead would cost a layer's painting each. */
function farLines(name: string, { width, height }: Room): readonly string[] {
  const lines = wrapped(name, width, far.size, true, standardMeasure);
  const most = Math.max(1, Math.floor(height / far.line));
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  const fits = (text: string) => standardMeasure(`${text}…`, far.size, true) <= width;
  const characters = [...last];
  while (characters.length > 1 && !fits(characters.join(''))) characters.pop();
  return [...lines.slice(0, most - 1), `${characters.join('')}…`];
}

function CardDetails({
  target,
  owner,
  seen,
  language,
}: {
  target: Level | null;
  owner: string;
  seen: string;
  language: Language;
}) {
  const words = scaleWords[language];
  const wanted = target ? words.level[target] : words.notSet;
  return (
    <div className="card-details">
      <span>{language === 'zh' ? `目标 ${wanted}` : `→ ${wanted}`}</span>
      <span className="card-owner">{owner}</span>
      <span className="numeric">{seen.slice(5)}</span>
    </div>
  );
}
