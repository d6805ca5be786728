/** For which step of zoom the picture is drawn, and when (sight.ts). */
import { useCallback, useEffect, useRef, useState } from 'react';
import { sightAt, stepAt } from './sight.ts';

/** So long a step stands, in ms, before the picture is drawn for it: one passed on the way is not worth drawing every card. */
const stepRest = 200;

/**
 * The step the picture is drawn for; what draws it for a zoom at once; and what does so for a hand that goes on zooming.
 * A crowd is always drawn at once: it takes the least, and near cards for all of it would take the most.
 */
export function useStep(zoom: number) {
  const [step, setStep] = useState(() => stepAt(zoom));
  const wanted = useRef(step);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const drawFor = useCallback((zoom: number) => {
    clearTimeout(waiting.current);
    wanted.current = stepAt(zoom);
    setStep(wanted.current);
  }, []);
  const drawOnceRested = useCallback(
    (zoom: number) => {
      if (stepAt(zoom) === wanted.current) return;
      if (sightAt(zoom) === 'crowd') return drawFor(zoom);
      clearTimeout(waiting.current);
      wanted.current = stepAt(zoom);
      waiting.current = setTimeout(() => setStep(wanted.current), stepRest);
    },
    [drawFor],
  );
  useEffect(() => () => clearTimeout(waiting.current), []);
  return [step, drawFor, drawOnceRested] as const;
}
