/** Why a text cannot stand in a cell of any table. */
export type CellFault =
  | 'not-choice'
  | 'not-date'
  | 'not-number'
  | 'not-limit'
  | 'not-last'
  | 'not-score'
  | 'not-rank'
  | 'not-rib'
  | 'not-person'
  | 'not-emptied'
  | 'not-self'
  | 'not-seated'
  | 'too-long'
  | 'computed';
