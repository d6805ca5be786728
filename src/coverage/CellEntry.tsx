/** What is done in a cell and who of ours holds it, typed and handed over in one step. */
import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { CoverageItem, CoverageLevel } from '../domain/chain.ts';
import type { Cell } from '../domain/coverage.ts';
import { putCoverage, removeCoverage } from '../domain/edits/coverage.ts';
import { ownersOf } from '../domain/filters.ts';
import type { Relation } from '../domain/scales.ts';
import { fileLimits } from '../file/limits.ts';
import { useApp, useChain, useLanguage, useWords } from '../ui/app.ts';
import { newId } from '../ui/ids.ts';
import { isComposingKey } from '../ui/keyTable.ts';
import { useOpenField } from '../ui/openFields.ts';
import { levelName } from '../words/coverage.ts';
import { coverageViewWords } from '../words/coverageView.ts';
import { coverageDesk } from './coverageDesk.ts';

type Said = Pick<CoverageItem, 'note' | 'primaryOwner' | 'secondaryOwner'>;

type Props = {
  readonly item: CoverageItem | undefined;
  readonly level: CoverageLevel;
  readonly relation: Relation;
  /** The cell as counted from its people; their owners stand where nothing is typed. */
  readonly counted: Cell | undefined;
  /** The field that has the focus first. */
  readonly begins: keyof Said;
  /** Takes how to hand over what is typed, for whoever closes it. */
  readonly save: RefObject<(() => void) | null>;
};

export function CellEntry({ item, level, relation, counted, begins, save }: Props) {
  const app = useApp();
  const words = useWords(coverageViewWords);
  const language = useLanguage();
  const owners = ownersOf(useChain());
  const listId = useId();
  const [id] = useState(() => item?.id ?? newId('coverage'));
  const [said, setSaid] = useState<Said>({
    note: item?.note ?? '',
    primaryOwner: item?.primaryOwner ?? '',
    secondaryOwner: item?.secondaryOwner ?? '',
  });
  const label = { step: 'coverage', subject: levelName(level, language) } as const;
  const commit = () => {
    const { note, primaryOwner, secondaryOwner } = said;
    const next = { note: note.trim(), primaryOwner: primaryOwner.trim(), secondaryOwner: secondaryOwner.trim() };
    app.chart.verbs.commit(putCoverage({ id, relation, level: item?.level ?? level.id, ...next }), label);
  };
  const isChanged = (Object.keys(said) as (keyof Said)[]).some((key) => said[key].trim() !== (item?.[key] ?? ''));
  useOpenField(isChanged ? commit : null);
  useEffect(() => {
    save.current = isChanged ? commit : null;
    return () => {
      save.current = null;
    };
  });
  const first = useRef<HTMLInputElement>(null);
  // At once: a key that follows the one that opened it is meant for these fields.
  useLayoutEffect(() => first.current?.focus(), []);
  const close = () => coverageDesk(app).setState({ open: null, itemId: null });
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event) || event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    if (isChanged) commit();
    close();
  };
  const isMechanism = relation === 'organization';
  const field = (key: keyof Said, text: string, placeholder: string) => (
    <label className="field">
      <span className="field-label">{text}</span>
      <input
        ref={key === begins ? first : undefined}
        value={said[key]}
        placeholder={placeholder}
        maxLength={key === 'note' ? fileLimits.note : fileLimits.text}
        spellCheck={false}
        autoComplete="off"
        list={key === 'note' ? undefined : listId}
        onChange={(event) => setSaid({ ...said, [key]: event.target.value })}
      />
    </label>
  );
  const fromPeople = (names: readonly string[] | undefined) =>
    item === undefined && names?.length ? words.fromPeople(words.names(names.slice(0, 3))) : '';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in any of its fields hands all of them over
    <div className="cell-entry" onKeyDown={onKeyDown}>
      {field('note', isMechanism ? words.mechanism : words.done, isMechanism ? words.mechanismHint : words.doneHint)}
      {field('primaryOwner', words.primary, fromPeople(counted?.firstOwners))}
      {field('secondaryOwner', words.secondary, fromPeople(counted?.secondOwners))}
      <datalist id={listId}>
        {owners.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className="popup-foot">
        {item && (
          <button
            type="button"
            className="link"
            onClick={() => {
              save.current = null;
              app.chart.verbs.commit(removeCoverage(item.id), label);
              close();
            }}
          >
            {words.remove}
          </button>
        )}
        <span className="grid-space" />
        <button
          type="button"
          className="button is-primary"
          onClick={() => {
            if (isChanged) commit();
            close();
          }}
        >
          {words.save}
        </button>
      </div>
    </div>
  );
}
