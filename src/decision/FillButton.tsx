/** 从模板填入: the usual ways to buy. */
import { Menu } from '@base-ui/react/menu';
import { type ReactNode, useRef } from 'react';
import { processKeys } from '../domain/processes.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { MenuItem } from '../ui/MenuParts.tsx';
import { decisionWords } from '../words/decision.ts';
import { modeWords } from '../words/mode.ts';
import { fillProcess } from './stageVerbs.ts';

export function FillButton({ className, icon }: { className: string; icon?: ReactNode }) {
  const app = useApp();
  const words = useWords(decisionWords);
  const mode = useWords(modeWords);
  const count = useChain().decisionMode.stages.length;
  /** Then the first step has the keyboard. */
  const isFilled = useRef(false);
  return (
    <Menu.Root
      onOpenChange={(isOpen) => {
        if (isOpen) isFilled.current = false;
      }}
    >
      <Menu.Trigger className={className}>
        {icon}
        {words.fill}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={4} align="start">
          <Menu.Popup className="menu" finalFocus={() => !isFilled.current}>
            {processKeys.map((key) => (
              <MenuItem
                key={key}
                onClick={() => {
                  isFilled.current = true;
                  fillProcess(app, key);
                }}
                help={count > 0 ? words.replaces(count) : undefined}
              >
                {mode.process[key]}
              </MenuItem>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
