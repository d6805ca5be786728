/**
 * The only thing that changes: the history of one decision chain, and what is selected in it.
 * Selection, hover and the open field are not in history and not in the file.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DecisionChain, Edit, PersonId } from '../domain/chain.ts';
import { type History, newHistory, record, redone, type StepLabel, undone } from '../domain/history.ts';
import { nobody, type Selection, sameSelection } from './selection.ts';

/** A field being typed in, in place on the canvas. */
export type OpenField =
  | { readonly at: 'target' }
  | { readonly at: 'rib'; readonly id: string }
  | { readonly at: 'person'; readonly id: PersonId; readonly field: 'name' | 'jobTitle' };

export type EditingState = OpenField & {
  /** What the field starts with instead of the stored text: the key that opened it. */
  readonly typed?: string;
  /** The person or chain was made for this field: an empty name takes it away again. */
  readonly isNew?: boolean;
};

export type ChartState = {
  readonly history: History<DecisionChain>;
  readonly selection: Selection;
  readonly hovered: PersonId | null;
  readonly editing: EditingState | null;
  /** Counts every chart opened, so views can start afresh. */
  readonly opened: number;
};

export type ChartVerbs = {
  /** Replaces the chart: a new history begins. */
  open: (chain: DecisionChain, history?: History<DecisionChain>) => void;
  /** Applies an edit as one undo step; the same chain back records nothing. */
  commit: (edit: Edit, label: StepLabel) => void;
  undo: () => void;
  redo: () => void;
  select: (selection: Selection) => void;
  hover: (id: PersonId | null) => void;
  edit: (editing: EditingState | null) => void;
};

export type ChartStore = StoreApi<ChartState> & { readonly verbs: ChartVerbs };

/** `now` stamps each change; ISO time to the second. */
export function createChartStore(first: DecisionChain, now: () => string): ChartStore {
  const store = createStore<ChartState>(() => ({
    history: newHistory(first),
    selection: nobody,
    hovered: null,
    editing: null,
    opened: 0,
  }));
  const verbs: ChartVerbs = {
    open(chain, history) {
      store.setState((state) => ({
        history: history ?? newHistory(chain),
        selection: nobody,
        hovered: null,
        editing: null,
        opened: state.opened + 1,
      }));
    },
    commit(edit, label) {
      const { history } = store.getState();
      const next = edit(history.present);
      if (next === history.present) return;
      store.setState({ history: record(history, { ...next, updatedAt: now() }, label) });
    },
    undo() {
      store.setState((state) => ({ history: undone(state.history), editing: null }));
    },
    redo() {
      store.setState((state) => ({ history: redone(state.history), editing: null }));
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
