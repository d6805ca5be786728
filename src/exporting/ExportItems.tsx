import { Menu } from '@base-ui/react/menu';
import { Copy, FileImage, FileJson, FileSpreadsheet, FileText, Presentation, Printer, Spline } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useApp, useWords } from '../ui/app.ts';
import { useCanvasDesk } from '../ui/canvasDesk.ts';
import { keyText } from '../ui/Keys.tsx';
import { commandWords } from '../words/commands.ts';
import { exportingWords } from '../words/exporting.ts';
import { copyPicture } from './exportDesk.ts';
import type { DialogFormat } from './settings.ts';

type Props = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onPick: (format: DialogFormat | 'json') => void;
};

const icons: Readonly<Record<DialogFormat | 'json', ReactNode>> = {
  pdf: <FileText size={16} />,
  pptx: <Presentation size={16} />,
  png: <FileImage size={16} />,
  svg: <Spline size={16} />,
  xlsx: <FileSpreadsheet size={16} />,
  csv: <FileSpreadsheet size={16} />,
  json: <FileJson size={16} />,
  print: <Printer size={16} />,
};
const groups: readonly (readonly (DialogFormat | 'json')[])[] = [
  ['pdf', 'pptx'],
  ['png', 'svg'],
  ['xlsx', 'csv'],
  ['json', 'print'],
];

export function ExportItems({ isOpen, onOpenChange, anchor, onPick }: Props) {
  const app = useApp();
  const words = useWords(exportingWords);
  const commands = useWords(commandWords);
  const hasCanvas = useCanvasDesk((desk) => desk.view !== null);
  return (
    <Menu.Root open={isOpen} onOpenChange={onOpenChange}>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" anchor={anchor} align="end" sideOffset={6}>
          <Menu.Popup className="menu" finalFocus={anchor}>
            {groups.map((group, index) => (
              <div key={group.join()} role="presentation">
                {index > 0 && <Menu.Separator className="menu-line" />}
                {group.map((format) => (
                  <Menu.Item key={format} className="menu-item" onClick={() => onPick(format)}>
                    {icons[format]}
                    <span>{words.menu[format]}</span>
                    {format === 'print' && <kbd>{keyText('Ctrl P')}</kbd>}
                  </Menu.Item>
                ))}
              </div>
            ))}
            {hasCanvas && (
              <>
                <Menu.Separator className="menu-line" />
                <Menu.Item className="menu-item" onClick={() => copyPicture(app)}>
                  <Copy size={16} />
                  <span>{commands.copyCanvas}</span>
                </Menu.Item>
              </>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
