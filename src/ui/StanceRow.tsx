/** The five stances side by side, the chosen one in a word behind them. */
import type { ReactNode } from 'react';
import { type Stance, stances } from '../domain/scales.ts';
import { scaleWords } from '../words/scales.ts';
import { useWords } from './app.ts';
import { StanceGlyph } from './Mark.tsx';
import { Segmented } from './Segmented.tsx';

export function StanceRow({
  label,
  none,
  value,
  onChange,
}: {
  label: string;
  none: string;
  value: Stance | null;
  onChange: (stance: Stance | null) => void;
}) {
  const scales = useWords(scaleWords);
  const content = (stance: Stance): ReactNode => <StanceGlyph stance={stance} size={15} />;
  return (
    <div className="stance-row">
      <span className="field-label">{label}</span>
      <Segmented
        className="is-wide"
        label={label}
        options={stances.map((stance) => ({
          value: stance,
          label: scales.stance[stance],
          content: content(stance),
          help: scales.stance[stance],
        }))}
        value={value}
        onChange={onChange}
        onClear={() => onChange(null)}
      />
      <span className="stance-word">{value ? scales.stance[value] : none}</span>
    </div>
  );
}
