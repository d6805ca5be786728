/** Why a text cannot stand in a cell of any table. */
export type CellFault =
  | 'not-choice'
  | 'not-date'
  | 'not-number'
  | 'not-rank'
  | 'not-rib'
  | 'not-person'
  | 'not-seated'
  | 'too-long'
  | 'computed';
