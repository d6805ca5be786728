/** What can go wrong with an export, as a value and as a sentence to show. */
import type { Language } from '../words/language.ts';
import { exportWords } from './words.ts';

export type ExportFault =
  | { readonly kind: 'fontMissing'; readonly file: string }
  /** Pixels. */
  | { readonly kind: 'pictureTooLarge'; readonly width: number; readonly height: number }
  | { readonly kind: 'pictureFailed' }
  | { readonly kind: 'clipboardMissing' }
  | { readonly kind: 'clipboardRefused' };

/** An error that carries the fault; its message is English, for logs. */
export function exportError(fault: ExportFault): Error {
  return new Error(sentenceOf(fault, 'en'), { cause: fault });
}

/** The sentence for whatever was thrown: a fault's own, or that it failed and what the machine said. */
export function exportErrorText(error: unknown, language: Language): string {
  const fault = error instanceof Error ? error.cause : undefined;
  if (isFault(fault)) return sentenceOf(fault, language);
  return exportWords[language].fault.unknown(error instanceof Error ? error.message : String(error));
}

const kinds: readonly ExportFault['kind'][] = [
  'fontMissing',
  'pictureTooLarge',
  'pictureFailed',
  'clipboardMissing',
  'clipboardRefused',
];

function isFault(value: unknown): value is ExportFault {
  return typeof value === 'object' && value !== null && kinds.some((kind) => 'kind' in value && value.kind === kind);
}

function sentenceOf(fault: ExportFault, language: Language): string {
  const words = exportWords[language].fault;
  switch (fault.kind) {
    case 'fontMissing':
      return words.fontMissing(fault.file);
    case 'pictureTooLarge':
      return words.pictureTooLarge(String(fault.width), String(fault.height));
    default:
      return words[fault.kind];
  }
}
