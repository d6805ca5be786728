/** The example as the start screen's picture: the true layout with text as bars, its spine running across the page. */
import { memo, useMemo } from 'react';
import type { DecisionChain } from '../domain/chain.ts';
import { layoutFishbone } from '../layout/fishbone.ts';
import type { PersonShape, RibShape } from '../layout/shapes.ts';
import { editorStyle, type FishStyle } from '../layout/style.ts';
import { headOutline, spineEnd } from '../scene/headOutline.ts';
import { useLanguage, useWords } from '../ui/app.ts';
import { drawnShapes } from '../ui/Mark.tsx';
import { shade } from '../ui/shade.ts';
import { fishTexts, fishWords } from '../words/fish.ts';

const style: FishStyle = {
  ...editorStyle,
  card: { ...editorStyle.card, width: 82, nameLine: 10, titleLine: 8, padY: 1, tab: 16, rankSize: 9.5, strip: 2 },
  firstGap: 16,
  rowGapLeast: 6,
  rowGapMost: 6,
  gutter: 30,
  lead: 18,
  labelHeight: 0,
  headWidth: 138,
  headHeight: 126,
  jointRadius: 6.5,
  ribWidth: 2,
  twigWidth: 1.2,
  spineTail: 3,
  spineHead: 9,
};

const page = { width: 1212, above: 142, below: 110 };
/** The ribs keep to the right, so that the spine's long tail underlines the heading. */
const ribsWidth = 740;

export const HeroFish = memo(function HeroFish({ chain, label }: { chain: DecisionChain; label: string }) {
  const language = useLanguage();
  const words = useWords(fishWords);
  const fishbone = useMemo(
    () =>
      layoutFishbone(chain, {
        style,
        density: 'compact',
        frame: { width: ribsWidth, height: page.above + page.below },
        // Bars stand for the texts, so no text widens or heightens a card.
        measure: () => 0,
        texts: fishTexts(language),
      }),
    [chain, language],
  );
  const tail = style.headWidth - page.width + 2;
  const [thin, thick] = [style.spineTail / 2, style.spineHead / 2];
  return (
    <svg
      className="hero-fish"
      role="img"
      aria-label={label}
      viewBox={`${tail - 2} ${-page.above} ${page.width} ${page.above + page.below}`}
    >
      <path d={`M${tail} ${-thin}L${spineEnd(fishbone)} ${-thick}V${thick}L${tail} ${thin}Z`} fill={shade('navy')} />
      <path d={`M${tail} -15L${tail + 19} 0L${tail} 15`} fill="none" stroke={shade('navy')} strokeWidth={2.2} />
      {fishbone.ribs.map((rib) => (
        <Rib key={rib.id} rib={rib} />
      ))}
      {drawnShapes(headOutline(fishbone))}
      <text
        x={fishbone.head.box.w * 0.19}
        y={12}
        fontSize={language === 'zh' ? 24 : 20}
        fontWeight={700}
        letterSpacing={language === 'zh' ? 3 : 0}
        fill={shade('paper')}
      >
        {words.target}
      </text>
    </svg>
  );
});

function Rib({ rib }: { rib: RibShape }) {
  return (
    <g>
      <path d={`M${rib.joint.x} 0L${rib.tip.x} ${rib.tip.y}`} stroke={shade('navy')} strokeWidth={style.ribWidth} />
      {rib.people.map((person) => (
        <Card key={person.id} person={person} />
      ))}
      <circle
        cx={rib.joint.x}
        cy={0}
        r={style.jointRadius}
        fill={shade('paper')}
        stroke={shade('navy')}
        strokeWidth={style.ribWidth}
      />
    </g>
  );
}

function Card({ person: { box, rank, root, twigEnd } }: { person: PersonShape }) {
  const isRed = rank !== undefined;
  const left = box.x + (isRed ? style.card.tab + 8 : 10);
  return (
    <g>
      <path d={`M${root.x} ${root.y}H${twigEnd.x}`} stroke={shade('twig')} strokeWidth={style.twigWidth} />
      <rect
        x={box.x}
        y={box.y}
        width={box.w}
        height={box.h}
        rx={2.5}
        fill={shade('paper')}
        stroke={isRed ? shade('redFill') : shade('cardEdge')}
        strokeWidth={1.4}
      />
      <rect
        x={left}
        y={box.y + box.h / 2 - 6}
        width={28}
        height={3.6}
        rx={1}
        fill={isRed ? shade('redFill') : shade('ink2')}
      />
      <rect x={left} y={box.y + box.h / 2 + 3} width={42} height={2.8} rx={1} fill={shade('line2')} />
      {isRed && (
        <>
          <path
            d={`M${box.x + style.card.tab} ${box.y}H${box.x + 2.5}a2.5 2.5 0 0 0 -2.5 2.5v${box.h - 5}a2.5 2.5 0 0 0 2.5 2.5H${box.x + style.card.tab}Z`}
            fill={shade('redFill')}
          />
          <text
            x={box.x + style.card.tab / 2}
            y={box.y + box.h / 2 + 3.4}
            textAnchor="middle"
            fontSize={style.card.rankSize}
            fontWeight={700}
            fill={shade('onRed')}
          >
            {rank}
          </text>
        </>
      )}
    </g>
  );
}
