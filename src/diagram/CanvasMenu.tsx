/** The context menu: everything the keys can do, found by looking. */
import { Menu } from '@base-ui/react/menu';
import { useEffect, useMemo, useState } from 'react';
import { removeRib } from '../domain/edits/ribs.ts';
import { ribById } from '../domain/seats.ts';
import { leadPerson, selectedRib, theTarget } from '../store/selection.ts';
import { chart, useChain, useChart, useWords } from '../ui/app.ts';
import type { CanvasView } from '../ui/canvasView.ts';
import { remove, shiftRib } from '../ui/chartVerbs.ts';
import { canvasWords } from '../words/canvas.ts';
import { pasteFromClipboard } from './canvasClipboard.ts';
import { openField, runVerb } from './canvasVerbs.ts';
import { Item } from './menuParts.tsx';
import { noView } from './noView.ts';
import { PersonItems } from './PersonMenu.tsx';
import type { MenuAt } from './useCanvasPointer.tsx';

/** Moved into the window rather than cut or turned over. */
const shifting = { side: 'shift', align: 'shift' } as const;

export function CanvasMenu({ menu, view }: { menu: MenuAt | null; view: CanvasView }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(menu !== null), [menu]);
  const anchor = useMemo(
    () => ({ getBoundingClientRect: () => new DOMRect(menu?.x ?? 0, menu?.y ?? 0, 0, 0) }),
    [menu],
  );
  return (
    <Menu.Root open={isOpen} onOpenChange={setOpen}>
      <Menu.Portal>
        <Menu.Positioner
          className="menu-place"
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={2}
          collisionAvoidance={shifting}
        >
          <Menu.Popup className="menu" finalFocus={() => document.querySelector<HTMLElement>('.place-input')}>
            <MenuBody view={view} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function MenuBody({ view }: { view: CanvasView }) {
  const chain = useChain();
  const selection = useChart((state) => state.selection);
  if (leadPerson(selection, chain)) return <PersonItems />;
  if (selectedRib(selection, chain)) return <RibItems />;
  return <CanvasItems view={view} isTarget={selection.kind === 'target'} />;
}

function RibItems() {
  const words = useWords(canvasWords);
  const chain = useChain();
  const selection = useChart((state) => state.selection);
  const id = selectedRib(selection, chain);
  const rib = id ? ribById(chain, id) : undefined;
  if (!id || !rib) return null;
  const index = chain.ribs.indexOf(rib);
  return (
    <>
      <Item text={words.editRib} keys="F2" onClick={() => openField('name')} />
      <Item text={words.addPerson} keys="Tab" onClick={() => runVerb({ verb: 'add', where: 'child' }, noView)} />
      <Item text={words.addRibAfter} keys="Enter" onClick={() => runVerb({ verb: 'add', where: 'after' }, noView)} />
      <Item
        text={words.addRibBefore}
        keys="Shift Enter"
        onClick={() => runVerb({ verb: 'add', where: 'before' }, noView)}
      />
      <Menu.Separator className="menu-line" />
      <Item text={words.ribNearer} keys="Alt →" onClick={() => shiftRib(id, -1)} isOff={index === 0} />
      <Item
        text={words.ribFarther}
        keys="Alt ←"
        onClick={() => shiftRib(id, 1)}
        isOff={index === chain.ribs.length - 1}
      />
      <Menu.Separator className="menu-line" />
      <Item text={words.paste} keys="Ctrl V" onClick={() => void pasteFromClipboard()} />
      <Item
        text={words.removeRibKeep}
        onClick={() => {
          chart.verbs.commit(removeRib(id, 'people to the tray'), { step: 'remove-rib', subject: rib.name });
          chart.verbs.select(theTarget);
        }}
        isOff={rib.personIds.length === 0}
      />
      <Item text={rib.personIds.length === 0 ? words.remove : words.removeRib} keys="Del" onClick={remove} />
    </>
  );
}

function CanvasItems({ view, isTarget }: { view: CanvasView; isTarget: boolean }) {
  const words = useWords(canvasWords);
  return (
    <>
      {isTarget && <Item text={words.editTarget} keys="F2" onClick={() => openField('name')} />}
      <Item
        text={words.addRib}
        keys="Enter"
        onClick={() => {
          chart.verbs.select(theTarget);
          runVerb({ verb: 'add', where: 'after' }, noView);
        }}
      />
      <Item text={words.paste} keys="Ctrl V" onClick={() => void pasteFromClipboard()} />
      <Menu.Separator className="menu-line" />
      <Item text={words.selectAll} keys="Ctrl A" onClick={() => runVerb({ verb: 'select-all' }, view)} />
      <Item text={words.search} keys="Ctrl F" onClick={() => view.search()} />
      <Item text={words.fit} keys="Ctrl 0" onClick={() => view.fit()} />
    </>
  );
}
