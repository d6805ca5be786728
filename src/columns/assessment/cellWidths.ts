/** How wide the cells are that show more than their text, px without padding; 0 for nothing. */
import type { Row } from '../../domain/rows.ts';
import { standardMeasure } from '../../layout/measure.ts';
import { gridWords } from '../../words/grid.ts';
import type { CellPlace } from '../cell.ts';
import type { Look } from '../column.ts';

/** `seal`: the coach's, with its space; `chip`: around the word for what is missing; `seats`: "+1" behind a chain. */
const sizes = {
  dock: { text: 12.5, name: 13, seal: 20, chip: 14, seats: 20 },
  full: { text: 13, name: 15, seal: 22, chip: 18, seats: 20 },
} as const;

export function nameWidth({ person }: Row, look: Look, { language }: CellPlace): number {
  const { missingName, placeholder } = gridWords[language];
  const name = person.name.trim();
  const missing = person.placeholder ? placeholder : missingName;
  const width = name === '' ? chipWidth(missing, look) : standardMeasure(name, sizes[look].name, true);
  return width + (person.coach ? sizes[look].seal : 0);
}

export function titleWidth({ person }: Row, look: Look, { language }: CellPlace): number {
  const title = person.jobTitle.trim();
  return title === ''
    ? chipWidth(gridWords[language].missingTitle, look)
    : standardMeasure(title, sizes[look].text, false);
}

export function ribWidth({ ribName, otherSeatIds }: Row, look: Look): number {
  return standardMeasure(ribName.trim(), sizes[look].text, false) + (otherSeatIds.length > 0 ? sizes[look].seats : 0);
}

function chipWidth(word: string, look: Look): number {
  return standardMeasure(word, sizes[look].text, false) + sizes[look].chip;
}
