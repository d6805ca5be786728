/** A person's card from some way off, and from far: fewer things, set larger (sight.ts). */
import { memo } from 'react';
import { hasName } from '../domain/seats.ts';
import { LevelMeter, StanceGlyph, WarningGlyph } from '../ui/Mark.tsx';
import { fishWords } from '../words/fish.ts';
import { scaleWords } from '../words/scales.ts';
import { type CardData, PersonCard, TagOfCard } from './PersonCard.tsx';
import { farName, middleTexts, type Room, type SetText, type Sight } from './sight.ts';

/** px, borders included; with card.css. On narrow cards the coach's seal stands beside the job title. */
const middle = { padding: 16, rank: 25, mark: 18, gap: 5, seal: 23, above: 8, strip: 9 } as const;
const narrow = { ...middle, padding: 12, rank: 20, mark: 14, gap: 3, seal: 18 } as const;
const far = { padding: 14, rank: 27 } as const;

function nameOf({ person, nameLines }: CardData): string {
  return hasName(person) ? person.name.trim() : nameLines.join(' ');
}

function classesOf({ person, rank }: CardData, sight: 'is-middle' | 'is-far'): string {
  return `card ${sight}${rank === undefined ? '' : ' is-top'}${hasName(person) ? '' : ' is-missing'}${person.hidden ? ' is-hidden' : ''}`;
}

function Lines({ text, className }: { text: SetText; className: string }) {
  return (
    <span className={className} style={{ fontSize: text.size }}>
      {text.lines.join('\n')}
    </span>
  );
}

/** Name and job title as large as the card has room for, the stance, and the level as a strip. */
const MiddleCard = memo(function MiddleCard({ width, height, ...card }: CardData & Room) {
  const { person, assessment, rank, tag, language } = card;
  const words = scaleWords[language];
  const isNarrow = card.density === 'compact';
  const size = isNarrow ? narrow : middle;
  const room = {
    width: width - size.padding - (rank === undefined ? 0 : size.rank),
    height: height - size.above - size.strip,
  };
  const mark = size.mark + size.gap;
  const seal = person.coach ? size.seal : 0;
  const beside = {
    name: mark + (hasName(person) ? 0 : mark) + (isNarrow ? 0 : seal),
    title: isNarrow ? seal : 0,
  };
  const title = person.jobTitle.trim();
  const texts = middleTexts(nameOf(card), title || fishWords[language].missingTitle, room, beside);
  return (
    <div className={`${classesOf(card, 'is-middle')}${isNarrow ? ' is-narrow' : ''}`}>
      {rank !== undefined && <span className="card-rank">{rank}</span>}
      <div className="card-body">
        <div className="card-name">
          {!hasName(person) && <WarningGlyph size={size.mark} />}
          <Lines className="card-name-text" text={texts.name} />
          {person.coach && <span className="seal">{words.coachSeal}</span>}
          <span className="card-stance">
            <StanceGlyph stance={assessment.stance} size={size.mark} />
          </span>
        </div>
        <Lines className={title ? 'card-title' : 'card-title is-empty'} text={texts.title} />
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
const FarCard = memo(function FarCard({ width, height, ...card }: CardData & Room) {
  const { rank, tag } = card;
  const room = { width: width - far.padding - (rank === undefined ? 0 : far.rank), height };
  return (
    <div className={classesOf(card, 'is-far')}>
      {rank !== undefined && <span className="card-rank">{rank}</span>}
      <Lines className="card-name-text" text={farName(nameOf(card), room)} />
      {tag && <TagOfCard tag={tag} hasWord={false} />}
    </div>
  );
});

/** The card as it is drawn at a distance; width and height are the layout's. */
export function SightCard({ sight, card, width, height }: Room & { sight: Sight; card: CardData }) {
  switch (sight) {
    case 'near':
      return <PersonCard {...card} />;
    case 'middle':
      return <MiddleCard {...card} width={width} height={height} />;
    default:
      return <FarCard {...card} width={width} height={height} />;
  }
}
