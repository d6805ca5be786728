/** The example as dots: each is as far from the target as there are steps along the bones, the ten are red and numbered. */
import { exampleChain } from '../domain/sample.ts';
import { topRankOf } from '../domain/topTen.ts';
import { useWords } from '../ui/app.ts';
import { shade } from '../ui/shade.ts';
import { methodWords } from '../words/method.ts';

/** Units of the drawing: the head's joint, from one joint to the next, from the spine to the first dot and on, and what a rib leans. */
const head = 336;
const spine = 108;
const joint = 42;
const first = 26;
const step = 22;
const lean = 0.48;
const dot = 9;

export function NearnessFish() {
  const words = useWords(methodWords);
  const chain = exampleChain();
  const ribs = chain.ribs.map((rib, r) => {
    const x = head - 14 - r * joint;
    const side = r % 2 === 0 ? -1 : 1;
    const at = (d: number) => ({ x: x - lean * d, y: spine + side * d });
    return {
      id: rib.id,
      from: at(0),
      to: at(first + step * (rib.personIds.length - 1) + dot + 6),
      dots: rib.personIds.map((id, k) => ({ id, ...at(first + step * k), rank: topRankOf(chain, id) })),
    };
  });
  return (
    <svg className="method-fish" viewBox="0 0 420 222" role="img" aria-label={words.picture}>
      <path d={`M20 ${spine}H${head}`} stroke={shade('navy')} strokeWidth={4} />
      {ribs.map(({ id, from, to }) => (
        <path key={id} d={`M${from.x} ${from.y}L${to.x} ${to.y}`} stroke={shade('navy')} strokeWidth={2} />
      ))}
      {ribs.flatMap(({ dots }) =>
        dots.map(({ id, x, y, rank }) => (
          <g key={id}>
            <circle
              cx={x}
              cy={y}
              r={dot}
              fill={rank ? shade('redFill') : shade('paper')}
              stroke={rank ? shade('redFill') : shade('twig')}
              strokeWidth={1.5}
            />
            {rank && (
              <text x={x} y={y + 4} textAnchor="middle" fontSize={11} fontWeight={700} fill={shade('onRed')}>
                {rank}
              </text>
            )}
          </g>
        )),
      )}
      <path
        d={`M${head} 74C364 72 398 88 412 ${spine}C398 128 364 144 ${head} 142Q344 ${spine} ${head} 74`}
        fill={shade('navy')}
      />
      <text x={372} y={spine + 4} textAnchor="middle" fontSize={12} fontWeight={700} fill={shade('paper')}>
        {words.target}
      </text>
      <path d="M20 208H204M197 203.5L204 208L197 212.5" stroke={shade('ink3')} fill="none" />
      <text x={214} y={212} fontSize={12} fill={shade('ink2')}>
        {words.towardTarget}
      </text>
      <path d="M24 24V84M19.5 77L24 84L28.5 77" stroke={shade('ink3')} fill="none" />
      <text x={36} y={28} fontSize={12} fill={shade('ink2')}>
        {words.towardSpine}
      </text>
    </svg>
  );
}
