/** What a tier without a limit says. */
import { bilingual } from './language.ts';

export const noLimitWords = bilingual({ none: '不限' }, { none: 'no limit' });
