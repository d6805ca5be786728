/** Words of the installed app. */
import { bilingual } from './language.ts';

export const installedWords = bilingual(
  {
    newVersion: '有新版本，重新打开就用上，改动都会保留',
    restart: '重新打开',
  },
  {
    newVersion: 'A new version is here. Restart to use it; every edit is kept',
    restart: 'Restart',
  },
);
