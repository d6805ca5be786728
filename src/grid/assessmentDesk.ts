import { createSheetDesk } from '../sheet/desk.ts';
import { perApp } from '../ui/app.ts';

export const assessmentDesk = perApp(() => createSheetDesk('name'));
