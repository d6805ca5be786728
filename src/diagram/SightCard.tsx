/** A person's card from some way off, and from far: fewer things, set larger (sight.ts). */
import { memo } from 'react';
import { hasName } from '../domain/seats.ts';
import { LevelMeter, StanceGlyph, WarningGlyph } from '../ui/Mark.tsx';
import { scaleWords } from '../words/scales.ts';
import { farText, middle, middleText, narrow } from './cardRoom.ts';
import { type CardData, PersonCard, RankTab, TagOfCard } from './PersonCard.tsx';
import type { Sight } from './sight.ts';
import { type CardSize, cardTexts, type SetText } from './sightText.ts';

function nameOf({ person, nameLines }: CardData): string {
  return hasName(person) ? person.name.trim() : nameLines.join(' ');
}

function classesOf({ person, rank }: CardData, sight: 'is-middle' | 'is-far'): string {
  return `card ${sight}${rank === undefined ? '' : ' is-top'}${hasName(person) ? '' : ' is-missing'}${person.hidden ? ' is-hidden' : ''}`;
}

function Lines({ text, className, whole }: { text: SetText; className: string; whole: string }) {
  const isCut = text.lines.at(-1)?.endsWith('…') ?? false;
  return (
    <span className={className} style={{ fontSize: text.size }} title={isCut ? whole : undefined}>
      {text.lines.join('\n')}
    </span>
  );
}

/** Name and job title in the picture's sizes, the stance, and the level as a strip. */
const MiddleCard = memo(function MiddleCard({ width, height, size, ...card }: CardData & Room & Sized) {
  const { person, assessment, rank, tag, language } = card;
  const words = scaleWords[language];
  const isNarrow = card.density === 'compact';
  const { mark } = isNarrow ? narrow : middle;
  const text = middleText(card, nameOf(card), width, height);
  const texts = cardTexts(text, size);
  return (
    <div className={`${classesOf(card, 'is-middle')}${isNarrow ? ' is-narrow' : ''}${texts.title ? '' : ' is-alone'}`}>
      <RankTab rank={rank} isOtherSeat={card.isOtherSeat} />
      <div className="card-body">
        <div className="card-name">
          {!hasName(person) && <WarningGlyph size={mark} />}
          <Lines className="card-name-text" text={texts.name} whole={text.name} />
          {person.coach && <span className="seal">{words.coachSeal}</span>}
          <span className="card-stance">
            <StanceGlyph stance={assessment.stance} size={mark} />
          </span>
        </div>
        {texts.title && (
          <Lines
            className={person.jobTitle.trim() ? 'card-title' : 'card-title is-empty'}
            text={texts.title}
            whole={text.title}
          />
        )}
        {!tag && (
          <span className={`card-strip is-level-${assessment.level ?? 'none'}`}>
            <LevelMeter level={assessment.level} cell={20} height={5} />
          </span>
        )}
      </div>
      {tag && <TagOfCard tag={tag} hasWord />}
    </div>
  );
});

/** The rank's red and the name, nothing that could not be read. */
const FarCard = memo(function FarCard({ width, height, size, ...card }: CardData & Room & Sized) {
  const { rank, tag } = card;
  const text = farText(card, nameOf(card), width, height);
  return (
    <div className={classesOf(card, 'is-far')}>
      <RankTab rank={rank} isOtherSeat={card.isOtherSeat} />
      <Lines className="card-name-text" text={cardTexts(text, size).name} whole={text.name} />
      {tag && <TagOfCard tag={tag} hasWord={false} />}
    </div>
  );
});

type Sized = { readonly size: CardSize };
type Room = { readonly width: number; readonly height: number };

/** The card as it is drawn at a distance; width and height are the layout's, the sizes the picture's. */
export function SightCard({ sight, card, width, height, size }: Room & Sized & { sight: Sight; card: CardData }) {
  switch (sight) {
    case 'near':
      return <PersonCard {...card} />;
    case 'middle':
      return <MiddleCard {...card} width={width} height={height} size={size} />;
    default:
      return <FarCard {...card} width={width} height={height} size={size} />;
  }
}
