/** What other rooms add to the menu. */
export type MenuEntry = { readonly text: string; readonly keys?: string; readonly onClick: () => void };
