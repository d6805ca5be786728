import { bilingual, counted } from './language.ts';

export const trayWords = bilingual(
  {
    tray: '待定区',
    trayHint: '拖到鱼刺上落座；选中决策链后按 Enter',
    trayCount: (count: number) => `待定区 ${count} 人`,
    dropInTray: '放进待定区',
  },
  {
    tray: 'Tray',
    trayHint: 'Drag onto a rib; or select a chain and press Enter',
    trayCount: (count: number) => `Tray: ${counted(count, 'person', 'people')}`,
    dropInTray: 'Put in the tray',
  },
);
