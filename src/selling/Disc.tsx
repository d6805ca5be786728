import { disc } from '../scene/selling/quadrant.ts';
import { drawnShapes } from '../ui/Mark.tsx';

/** A point's letter as it stands in the quadrant. */
export function Disc({ letter, isFilled }: { letter: string; isFilled: boolean }) {
  return (
    <svg className="selling-disc" width={20} height={20} role="img" aria-label={letter}>
      {drawnShapes(disc(letter, isFilled, 10, 10, 9.5))}
    </svg>
  );
}
