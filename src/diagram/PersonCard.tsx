/** A person's card: what design.md §4 encodes, in the lines the layout broke. Few elements, for charts of a thousand. */
import { memo } from 'react';
import type { Assessment, Person, PersonId } from '../domain/chain.ts';
import type { Level } from '../domain/scales.ts';
import { hasName } from '../domain/seats.ts';
import type { Density } from '../layout/style.ts';
import type { CardTag } from '../ui/cardTag.ts';
import { LevelMeter, OtherSeatGlyph, StanceGlyph, WarningGlyph } from '../ui/Mark.tsx';
import { onScreen } from '../ui/shade.ts';
import { fishWords } from '../words/fish.ts';
import type { Language } from '../words/language.ts';
import { scaleWords } from '../words/scales.ts';
import { RivalMark } from './RivalMark.tsx';

export type CardData = {
  readonly id: PersonId;
  readonly person: Person;
  readonly assessment: Assessment;
  readonly rank: number | undefined;
  readonly isOtherSeat?: boolean | undefined;
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
      <RankTab rank={rank} isOtherSeat={card.isOtherSeat} />
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
              <span
                className="role-chip is-tag"
                style={{ background: onScreen(card.tag.fill), color: onScreen(card.tag.ink) }}
              >
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

/** The red tab; on another seat of somebody it is ↔ below the rank. */
export function RankTab({ rank, isOtherSeat }: Pick<CardData, 'rank' | 'isOtherSeat'>) {
  if (rank === undefined) return null;
  return (
    <span className={isOtherSeat ? 'card-rank is-other-seat' : 'card-rank'}>
      {rank}
      {isOtherSeat && <OtherSeatGlyph />}
    </span>
  );
}

/** A bar on the lower edge; the word beside it stands in the card's last line, or where there is none, hangs on the bar. */
export function TagOfCard({ tag, hasWord }: { tag: CardTag; hasWord: boolean }) {
  return (
    <span
      className={tag.isKnown ? 'card-tag' : 'card-tag is-unknown'}
      style={{ background: onScreen(tag.fill), color: onScreen(tag.ink) }}
    >
      {hasWord && <span>{tag.text}</span>}
    </span>
  );
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
