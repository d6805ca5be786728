/** Role, stance and level by one key each, in place: the fast entry's Tab goes through them. */
import type { Level, Role, Stance } from '../domain/scales.ts';
import type { EditingState } from '../store/chartStore.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { LevelMeter, StanceGlyph } from '../ui/Mark.tsx';
import { canvasWords } from '../words/canvas.ts';
import { scaleWords } from '../words/scales.ts';
import { choicesOf, goTo, pick, scaleFields, valueNow } from './scalePicks.ts';

export function ScalePicker({ editing }: { editing: Extract<EditingState, { at: 'person' }> }) {
  const app = useApp();
  useChain();
  const words = useWords(scaleWords);
  const canvas = useWords(canvasWords);
  const { id, field } = editing;
  if (field === 'name' || field === 'jobTitle') return null;
  const value = valueNow(app, id, field);
  const title = { role: canvas.role, stance: canvas.stance, level: canvas.level }[field];
  return (
    <div className={`scale-picker is-${field}`} role="listbox" aria-label={title}>
      <span className="scale-picker-title" role="presentation">
        {title}
      </span>
      {choicesOf(field).map((choice) => (
        // biome-ignore lint/a11y/useFocusableInteractive: keys are handled by the canvas's one field
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the canvas's one field
        <div
          key={choice.value}
          role="option"
          aria-selected={choice.value === value}
          className={choice.value === value ? 'is-on' : ''}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            pick(app, id, field, choice.value);
            goTo(app, id, scaleFields[scaleFields.indexOf(field) + 1]);
          }}
        >
          <kbd>{choice.key}</kbd>
          {field === 'stance' && <StanceGlyph stance={choice.value as Stance} size={14} />}
          {field === 'level' && <LevelMeter level={choice.value as Level} />}
          <span>
            {field === 'role'
              ? words.role[choice.value as Role]
              : field === 'stance'
                ? words.stance[choice.value as Stance]
                : words.level[choice.value as Level]}
          </span>
        </div>
      ))}
    </div>
  );
}
