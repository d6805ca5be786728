/** What is selected, in full, at the right of the canvas. */

import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { placeOf } from '../domain/seats.ts';
import type { EditingState } from '../store/chartStore.ts';
import { selectedPeople, selectedRib } from '../store/selection.ts';
import { useApp, useChain, useChart, useWords } from '../ui/app.ts';
import { openCellDoor } from '../ui/cellDoors.ts';
import { lazyRoom } from '../ui/lazyRoom.tsx';
import { warm } from '../ui/pieces.ts';
import { inspectorWords } from '../words/inspector.ts';
import { ChartInspector, TargetInspector } from './ChartInspector.tsx';
import { focusField } from './focusField.ts';
import './inspector.css';
import '../ui/fields.css';

const loadPerson = async () => (await import('./PersonInspector.tsx')).PersonInspector;
const PersonInspector = lazyRoom(loadPerson);
const loadRib = async () => (await import('./RibInspector.tsx')).RibInspector;
const RibInspector = lazyRoom(loadRib);

export function Inspector({ onAddPerson }: { onAddPerson: () => void }) {
  const app = useApp();
  const words = useWords(inspectorWords);
  const chain = useChain();
  const selection = useChart((state) => state.selection);
  const isEntering = useChart((state) => state.preview !== null);
  const editing = useChart((state) => state.editing);
  const people = selectedPeople(selection, chain);
  const rib = selectedRib(selection, chain);
  useEffect(() => {
    warm(loadPerson);
    warm(loadRib);
  }, []);
  const place = useRef<HTMLElement>(null);
  useEffect(() => openCellDoor(app, 'inspector', (_, field, hand) => focusField(place.current, field, hand)), [app]);
  return (
    <aside ref={place} className="inspector" aria-label={words.inspector}>
      <button
        type="button"
        className="icon-button inspector-close"
        aria-label={words.close}
        title={words.close}
        onClick={() => app.preferences.set({ isInspectorOpen: false })}
      >
        <X size={17} />
      </button>
      <div className="inspector-body fading-end">
        {isEntering ? (
          <Entering editing={editing} />
        ) : people.length > 0 ? (
          <PersonInspector ids={people} />
        ) : rib ? (
          <RibInspector id={rib} onAddPerson={onAddPerson} />
        ) : selection.kind === 'target' ? (
          <TargetInspector />
        ) : (
          <ChartInspector />
        )}
      </div>
    </aside>
  );
}

/** Somebody new is being typed on the canvas: there is nothing to fill in yet, but a seat. */
function Entering({ editing }: { editing: EditingState | null }) {
  const words = useWords(inspectorWords);
  const chain = useChain();
  const seat = editing?.at === 'person' ? placeOf(chain, editing.id) : undefined;
  return (
    <>
      <div className="inspector-head">
        <div>
          <h2>{editing?.at === 'rib' ? words.enteringRib : words.entering}</h2>
          {seat && <p>{words.seat(seat.rib.name, seat.place + 1, seat.rib.personIds.length)}</p>}
        </div>
      </div>
      {seat && <p className="inspector-nothing">{words.enteringHelp}</p>}
    </>
  );
}
