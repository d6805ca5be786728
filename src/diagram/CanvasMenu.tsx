/** The context menu: everything the keys can do, found by looking. */
import { useEffect, useMemo, useState } from 'react';
import { ribById } from '../domain/seats.ts';
import { leadPerson, selectedRib, theTarget } from '../store/selection.ts';
import { useApp, useChain, useChart, useWords } from '../ui/app.ts';
import type { CanvasView } from '../ui/canvasView.ts';
import { remove, removeChain, shiftRib } from '../ui/chartVerbs.ts';
import { MenuItem, MenuLine } from '../ui/MenuParts.tsx';
import { PointMenu } from '../ui/PointMenu.tsx';
import { canvasWords } from '../words/canvas.ts';
import { commandWords } from '../words/commands.ts';
import { pasteFromClipboard } from './canvasClipboard.ts';
import { openField, runVerb } from './canvasVerbs.ts';
import { noView } from './noView.ts';
import { PersonItems } from './PersonMenu.tsx';
import type { MenuAt } from './useCanvasPointer.tsx';

type Props = {
  readonly menu: MenuAt | null;
  readonly view: CanvasView;
  readonly onCopyPicture: () => void;
};

export function CanvasMenu({ menu, view, onCopyPicture }: Props) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(menu !== null), [menu]);
  const anchor = useMemo(
    () => ({ getBoundingClientRect: () => new DOMRect(menu?.x ?? 0, menu?.y ?? 0, 0, 0) }),
    [menu],
  );
  return (
    <PointMenu isOpen={isOpen} onOpenChange={setOpen} anchor={anchor} finalFocus={view.field}>
      <MenuBody view={view} onCopyPicture={onCopyPicture} />
    </PointMenu>
  );
}

function MenuBody({ view, onCopyPicture }: Omit<Props, 'menu'>) {
  const chain = useChain();
  const selection = useChart((state) => state.selection);
  if (leadPerson(selection, chain)) return <PersonItems />;
  if (selectedRib(selection, chain)) return <RibItems />;
  return <CanvasItems view={view} isTarget={selection.kind === 'target'} onCopyPicture={onCopyPicture} />;
}

function RibItems() {
  const app = useApp();
  const words = useWords(canvasWords);
  const chain = useChain();
  const selection = useChart((state) => state.selection);
  const id = selectedRib(selection, chain);
  const rib = id ? ribById(chain, id) : undefined;
  if (!id || !rib) return null;
  const index = chain.ribs.indexOf(rib);
  return (
    <>
      <MenuItem keys="F2" onClick={() => openField(app, 'name')}>
        {words.editRib}
      </MenuItem>
      <MenuItem keys="Tab" onClick={() => runVerb(app, { verb: 'add', where: 'child' }, noView)}>
        {words.addPerson}
      </MenuItem>
      <MenuItem keys="Enter" onClick={() => runVerb(app, { verb: 'add', where: 'after' }, noView)}>
        {words.addRibAfter}
      </MenuItem>
      <MenuItem keys="Shift Enter" onClick={() => runVerb(app, { verb: 'add', where: 'before' }, noView)}>
        {words.addRibBefore}
      </MenuItem>
      <MenuLine />
      <MenuItem keys="Alt →" onClick={() => shiftRib(app, id, -1)} isOff={index === 0}>
        {words.ribNearer}
      </MenuItem>
      <MenuItem keys="Alt ←" onClick={() => shiftRib(app, id, 1)} isOff={index === chain.ribs.length - 1}>
        {words.ribFarther}
      </MenuItem>
      <MenuLine />
      <MenuItem keys="Ctrl V" onClick={() => void pasteFromClipboard(app)}>
        {words.paste}
      </MenuItem>
      <MenuItem onClick={() => removeChain(app, id, 'people to the tray')} isOff={rib.personIds.length === 0}>
        {words.removeRibKeep}
      </MenuItem>
      <MenuItem keys="Del" onClick={() => remove(app)}>
        {rib.personIds.length === 0 ? words.remove : words.removeRib}
      </MenuItem>
    </>
  );
}

function CanvasItems({ view, isTarget, onCopyPicture }: Omit<Props, 'menu'> & { isTarget: boolean }) {
  const app = useApp();
  const words = useWords(canvasWords);
  const commands = useWords(commandWords);
  return (
    <>
      {isTarget && (
        <MenuItem keys="F2" onClick={() => openField(app, 'name')}>
          {words.editTarget}
        </MenuItem>
      )}
      <MenuItem
        keys="Enter"
        onClick={() => {
          app.chart.verbs.select(theTarget);
          runVerb(app, { verb: 'add', where: 'after' }, noView);
        }}
      >
        {words.addRib}
      </MenuItem>
      <MenuItem keys="Ctrl V" onClick={() => void pasteFromClipboard(app)}>
        {words.paste}
      </MenuItem>
      <MenuLine />
      <MenuItem keys="Ctrl A" onClick={() => runVerb(app, { verb: 'select-all' }, view)}>
        {words.selectAll}
      </MenuItem>
      <MenuItem keys="Ctrl F" onClick={() => view.search()}>
        {words.search}
      </MenuItem>
      <MenuItem keys="Ctrl 0" onClick={() => view.fit()}>
        {words.fit}
      </MenuItem>
      <MenuLine />
      <MenuItem onClick={onCopyPicture}>{commands.copyCanvas}</MenuItem>
    </>
  );
}
