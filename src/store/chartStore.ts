/**
 * The only thing that changes: the history of one decision chain, and what is selected in it.
 * Selection, hover and the open field are not in history and not in the file.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DecisionChain, Edit, PersonId, RibId } from '../domain/chain.ts';
import { withNewcomers } from '../domain/edits/rank.ts';
import { type History, newHistory, record, redone, type StepLabel, undone } from '../domain/history.ts';
import { nobody, type Selection, sameSelection } from './selection.ts';

type PersonField = 'name' | 'jobTitle' | 'role' | 'stance' | 'level';

/** Where a new person will sit, and the top-ten rank typed with the name. */
export type NewSeat = { readonly ribId: RibId; readonly place: number; readonly rank?: number | undefined };

/**
 * A field open in place on the canvas. With a `seat` or an `index` the person or chain is new: it stands in the preview
 * and is recorded as one step when the entry is left, or not at all when it stays empty.
 */
export type EditingState =
  | { readonly at: 'target'; readonly typed?: string }
  | { readonly at: 'rib'; readonly id: RibId; readonly typed?: string; readonly index?: number }
  | {
      readonly at: 'person';
      readonly id: PersonId;
      readonly field: PersonField;
      readonly typed?: string;
      readonly seat?: NewSeat;
    };

export type ChartState = {
  readonly history: History<DecisionChain>;
  /** What is shown instead of the present while a new person or chain is being entered. */
  readonly preview: DecisionChain | null;
  readonly selection: Selection;
  readonly hovered: PersonId | null;
  readonly editing: EditingState | null;
  /** Counts every chart opened, so views can start afresh. */
  readonly opened: number;
};

type ChartVerbs = {
  /** Replaces the chart: a new history begins. */
  open: (chain: DecisionChain, history?: History<DecisionChain>) => void;
  /** Applies an edit as one undo step; the same chain back records nothing. */
  commit: (edit: Edit, label: StepLabel) => void;
  preview: (chain: DecisionChain | null) => void;
  undo: () => void;
  redo: () => void;
  select: (selection: Selection) => void;
  hover: (id: PersonId | null) => void;
  edit: (editing: EditingState | null) => void;
};

export type ChartStore = StoreApi<ChartState> & { readonly verbs: ChartVerbs };

/** People an undo or redo brings back are selected, so that one sees whom and goes on from there. */
function stepped(state: ChartState, history: History<DecisionChain>): Partial<ChartState> {
  const before = state.history.present.people;
  const back = Object.keys(history.present.people).filter((id) => !Object.hasOwn(before, id)) as PersonId[];
  const selection: Selection = back.length > 0 ? { kind: 'people', ids: back } : state.selection;
  return { history, preview: null, editing: null, selection };
}

/** `now` stamps each change; ISO time to the second. */
export function createChartStore(first: DecisionChain, now: () => string): ChartStore {
  const store = createStore<ChartState>(() => ({
    history: newHistory(first),
    preview: null,
    selection: nobody,
    hovered: null,
    editing: null,
    opened: 0,
  }));
  const verbs: ChartVerbs = {
    open(chain, history) {
      store.setState((state) => ({
        history: history ?? newHistory(chain),
        preview: null,
        selection: nobody,
        hovered: null,
        editing: null,
        opened: state.opened + 1,
      }));
    },
    commit(edit, label) {
      const { history } = store.getState();
      const next = withNewcomers(edit)(history.present);
      if (next === history.present) {
        if (store.getState().preview) store.setState({ preview: null });
        return;
      }
      store.setState({ preview: null, history: record(history, { ...next, updatedAt: now() }, label) });
    },
    preview(chain) {
      if (chain !== store.getState().preview) store.setState({ preview: chain });
    },
    undo() {
      store.setState((state) => stepped(state, undone(state.history)));
    },
    redo() {
      store.setState((state) => stepped(state, redone(state.history)));
    },
    select(selection) {
      if (!sameSelection(selection, store.getState().selection)) store.setState({ selection });
    },
    hover(id) {
      if (id !== store.getState().hovered) store.setState({ hovered: id });
    },
    edit(editing) {
      if (editing !== store.getState().editing) store.setState({ editing });
    },
  };
  return Object.assign(store, { verbs });
}
