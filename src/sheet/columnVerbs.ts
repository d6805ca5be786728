/** Showing columns. While nobody has chosen, what found no room is remembered, so that nothing shown goes by itself. */
import type { DecisionChain } from '../domain/chain.ts';
import type { SheetHost } from './host.ts';

/** Columns left out by choice are chosen again; those that had no room join the shown ones, and the table scrolls. */
export function showColumns<Row>({ desk, hidden }: SheetHost<Row>, columns: readonly string[]): void {
  const isLeft = (id: string) => !columns.includes(id);
  const chosen = hidden.now();
  if (chosen) hidden.choose(chosen.filter(isLeft));
  else
    desk.setState(({ leftOut }) => ({
      leftOut: Object.fromEntries(Object.entries(leftOut).map(([look, ids]) => [look, ids.filter(isLeft)])),
    }));
}

/** Columns a paste has filled are shown while it stands: no choice, so no other chart has them. */
export function bringColumns<Row>({ desk }: SheetHost<Row>, columns: readonly string[], before: DecisionChain): void {
  desk.setState(({ brought }) => ({ brought: [...brought, { columns, before }] }));
}

/** These are left out, on this machine, and no other. */
export function chooseColumns<Row>({ desk, hidden }: SheetHost<Row>, leftOut: readonly string[]): void {
  desk.setState({ brought: [] });
  hidden.choose(leftOut);
}

/** What fits the window as it is now is shown again. */
export function forgetChoice<Row>({ desk, hidden }: SheetHost<Row>): void {
  desk.setState({ leftOut: {}, brought: [] });
  hidden.choose(null);
}
