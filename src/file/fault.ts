/** What is wrong with a file, and where (file-format.md, "Reading a file"). */
import type { FaultFacts, ProblemKey } from './words.ts';

export type { ProblemKey } from './words.ts';

export type Fault = FaultFacts & {
  /** `ribs[2].personIds[1]`; empty when it is about the whole file. */
  readonly path: string;
  readonly problem: ProblemKey;
};

/** Object keys and list indexes from the top of the file. */
export type Path = readonly (string | number)[];

/** Reading stops looking for more once it has found this many. */
export const mostFaults = 100;

/** A list that stops growing at `mostFaults`. */
export function addFault(faults: Fault[], path: Path, problem: ProblemKey, facts: FaultFacts = {}): void {
  if (faults.length < mostFaults) faults.push({ path: pathText(path), problem, ...facts });
}

const longestKey = 60;

/** `people["person:3"].name`. Long keys are cut, so that the sentence stays one. */
export function pathText(path: Path): string {
  return path.reduce<string>((place, step) => {
    if (typeof step === 'number') return `${place}[${step}]`;
    if (/^[\p{L}_$][\p{L}\p{N}_$]{0,59}$/u.test(step)) return place ? `${place}.${step}` : step;
    const key = step.length > longestKey ? `${step.slice(0, longestKey)}…` : step;
    return `${place}[${JSON.stringify(key)}]`;
  }, '');
}
