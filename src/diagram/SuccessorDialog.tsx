/** Somebody leaves a seat: who takes it, and what is handed over (method.md §10: earlier states keep who sat there). */
import { useState } from 'react';
import { replacePerson } from '../domain/edits/replace.ts';
import { personById, placeOf } from '../domain/seats.ts';
import { leadPerson, thePerson } from '../store/selection.ts';
import { useApp, useChain, useChart, useWords } from '../ui/app.ts';
import { commitAloud, nameFor, undoOffer } from '../ui/chartVerbs.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogChoice } from '../ui/DialogChoice.tsx';
import { newPersonId } from '../ui/ids.ts';
import { isComposingKey } from '../ui/keyTable.ts';
import { notify } from '../ui/notices.ts';
import { shellDesk } from '../ui/shellDesk.ts';
import { successorWords } from '../words/successor.ts';

export function SuccessorDialog() {
  const app = useApp();
  const words = useWords(successorWords);
  const chain = useChain();
  const id = useChart((state) => leadPerson(state.selection, chain));
  const leaver = id && personById(chain, id);
  const [name, setName] = useState('');
  const [jobTitle, setJobTitle] = useState(leaver?.jobTitle ?? '');
  const [plan, setPlan] = useState(true);
  const [ties, setTies] = useState(false);
  if (!id || !leaver || !placeOf(chain, id)) return null;
  const isOpenRow = ({ status }: { status: string }) => status === 'planned' || status === 'doing';
  const rows = chain.plan.filter((item) => item.personId === id && isOpenRow(item)).length;
  const through = chain.plan.filter((item) => item.viaPersonIds.includes(id) && isOpenRow(item)).length;
  const tied = chain.ties.filter(({ from, to }) => from === id || to === id).length + through;
  const close = () => shellDesk(app).setState({ dialog: null });
  const replace = () => {
    const successor = newPersonId();
    const was = nameFor(app, chain, id);
    const change = { name: name.trim(), jobTitle: jobTitle.trim() };
    commitAloud(app, replacePerson(id, successor, change, { plan, ties }), { step: 'replace-person', subject: was });
    app.chart.verbs.select(thePerson(successor));
    close();
    const said = () => app.words(successorWords).done(was, name.trim() || app.words(successorWords).someone);
    notify(app, 'info', said, undoOffer(app));
  };
  return (
    <Dialog
      title={words.title(nameFor(app, chain, id))}
      isOpen
      onClose={close}
      width={460}
      footer={<DialogChoice action={words.replace} onAction={replace} onCancel={close} />}
    >
      <form
        className="successor"
        onSubmit={(event) => {
          event.preventDefault();
          replace();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && isComposingKey(event.nativeEvent)) event.preventDefault();
        }}
      >
        <label className="field is-bare">
          <span className="field-label">{words.name}</span>
          <input
            data-first=""
            value={name}
            placeholder={words.namePlaceholder}
            maxLength={200}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label className="field is-bare">
          <span className="field-label">{words.jobTitle}</span>
          <input value={jobTitle} maxLength={200} onChange={(event) => setJobTitle(event.target.value)} />
        </label>
        {rows > 0 && <Choice isOn={plan} onChange={setPlan} text={words.plan(rows)} />}
        {tied > 0 && <Choice isOn={ties} onChange={setTies} text={words.ties(tied)} />}
        <p>{words.kept}</p>
        <p>{words.leaver(nameFor(app, chain, id))}</p>
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

function Choice({ isOn, onChange, text }: { isOn: boolean; onChange: (isOn: boolean) => void; text: string }) {
  return (
    <label className="successor-choice">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {text}
    </label>
  );
}
