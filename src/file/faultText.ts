/** One sentence per fault of a file: code that a good file never needs. */
import type { Language } from '../words/language.ts';
import { type Fault, mostFaults } from './fault.ts';
import { fileWords } from './words.ts';

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

/** Of a file whose name is no chart's: what is wrong in it as a chart would tell nobody anything. */
export function otherFileText(language: Language): string {
  return fileWords[language].otherFile;
}
