/** The four factors: a usual answer or words of one's own. */
import type { Factors as FactorTexts } from '../domain/edits/mode.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { TextField } from '../ui/TextField.tsx';
import { decisionWords } from '../words/decision.ts';
import { setFactor } from './tierVerbs.ts';

const factorKeys = ['ownership', 'category', 'scale', 'companySize'] as const satisfies (keyof FactorTexts)[];

export function Factors() {
  const app = useApp();
  const words = useWords(decisionWords);
  const { decisionMode } = useChain();
  return (
    <div className="factors">
      {factorKeys.map((key) => (
        <TextField
          key={key}
          label={words.factor[key]}
          fieldName={key}
          value={decisionMode[key] ?? ''}
          placeholder={words.factorHint}
          suggestions={() => words.usual[key]}
          onCommit={(text) => setFactor(app, key, text)}
        />
      ))}
    </div>
  );
}
