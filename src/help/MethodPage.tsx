/** What the picture means and what may be written, for whoever opens the app without the training (method.md). */
import { levels, stances } from '../domain/scales.ts';
import { useWords } from '../ui/app.ts';
import { LevelMeter, StanceGlyph } from '../ui/Mark.tsx';
import { methodWords } from '../words/method.ts';
import { scaleWords } from '../words/scales.ts';
import { NearnessFish } from './NearnessFish.tsx';

export function MethodPage() {
  const words = useWords(methodWords);
  const scales = useWords(scaleWords);
  return (
    <div className="method">
      <div className="method-first">
        <section>
          <h3>{words.rules}</h3>
          <ol>
            <li>{words.near}</li>
            <li>{words.named}</li>
            <li>{words.same}</li>
          </ol>
          <p>{words.stored}</p>
        </section>
        <NearnessFish />
      </div>
      <div className="method-halves">
        <section>
          <h3>{words.ten}</h3>
          <p>{words.byPosition}</p>
          <p>{words.byChoice}</p>
        </section>
        <section>
          <h3>{words.stance}</h3>
          <p>{words.stanceText}</p>
          <dl>
            {stances.toReversed().map((stance) => (
              <div key={stance}>
                <dt>
                  <StanceGlyph stance={stance} size={15} />
                  {scales.stance[stance]}
                </dt>
                <dd>{words.stanceHelp[stance]}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>{words.level}</h3>
          <p>{words.levelText}</p>
          <dl>
            {levels
              .filter((level) => level !== 'none')
              .map((level) => (
                <div key={level}>
                  <dt>
                    <LevelMeter level={level} />
                    {scales.level[level]}
                  </dt>
                  <dd>{scales.levelAnchor[level]}</dd>
                </div>
              ))}
          </dl>
        </section>
        <section>
          <h3>{words.write}</h3>
          <ul>
            {words.writes.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <h3>{words.avoid}</h3>
          <ul>
            {words.avoids.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      </div>
      <p className="method-last">{words.shown}</p>
    </div>
  );
}
