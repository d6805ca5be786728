import { createSheetDesk } from '../sheet/desk.ts';

export const assessmentDesk = createSheetDesk('name');
