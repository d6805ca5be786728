/** What is wrong with a file, and where: one sentence per fault (file-format.md, "Reading a file"). */
import type { Language } from '../words/language.ts';
import { type FaultFacts, fileWords, type ProblemKey } from './words.ts';

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

/** `ribs[2].personIds[1]：没有这个人` / `ribs[2].personIds[1]: no such person`. */
export function faultText(fault: Fault, language: Language): string {
  const words = fileWords[language];
  const word = words.problem[fault.problem];
  const problem = typeof word === 'string' ? word : word(fault);
  if (fault.path) return words.at(fault.path, problem);
  return problem.slice(0, 1).toUpperCase() + problem.slice(1);
}

/** The first fault and how many others there are: what a reader is shown. */
export function faultsText(faults: readonly Fault[], language: Language): string {
  const words = fileWords[language];
  const [first, ...others] = faults;
  if (!first) return '';
  const sentence = faultText(first, language);
  if (others.length === 0) return sentence;
  return faults.length < mostFaults ? words.more(sentence, others.length) : words.manyMore(sentence, others.length);
}
