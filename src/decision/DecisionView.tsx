/** 客户决策模式: who signs at this amount, which unit acts at this step, and whether they are where they belong on the chart. */

import { File, Link } from 'lucide-react';
import { useEffect, useState } from 'react';
import { parseClipboard } from '../import/clipboard.ts';
import { readAs } from '../import/tables/asTable.ts';
import { notTakenLines } from '../import/tables/notTaken.ts';
import { type RunningApp, useApp, useChain, useWords } from '../ui/app.ts';
import { openCellDoor } from '../ui/cellDoors.ts';
import { commitAloud } from '../ui/chartVerbs.ts';
import { today } from '../ui/clock.ts';
import { onWindow } from '../ui/front.ts';
import { newId } from '../ui/ids.ts';
import { notify } from '../ui/notices.ts';
import { decisionWords } from '../words/decision.ts';
import { shellWords } from '../words/shell.ts';
import '../ui/viewActions.css';
import '../ui/viewFrame.css';
import './decision.css';
import './lanes.css';
import { ApproverPicture } from './ApproverPicture.tsx';
import { Approvers } from './Approvers.tsx';
import { decisionDesk, holdPart } from './decisionDesk.ts';
import { Factors } from './Factors.tsx';
import { FillButton } from './FillButton.tsx';
import { stagesFromRows, tiersFromRows } from './pastedRows.ts';
import { StageKeys } from './StageBox.tsx';
import { Stages } from './Stages.tsx';
import { leadToStage, matchRibs, newStage, pasteStages } from './stageVerbs.ts';
import { TierKeys, TierStairs } from './TierStairs.tsx';
import { leadToTier, newTier, pasteTiers } from './tierVerbs.ts';

export function DecisionView() {
  const app = useApp();
  const words = useWords(decisionWords);
  const { tiers, stages } = useChain().decisionMode;
  const isEmpty = tiers.length === 0 && stages.length === 0;
  const [isInStairs, setInStairs] = useState(false);
  useEffect(
    () =>
      openCellDoor(app, 'decision', (id, field) => {
        if (field === 'amount') holdPart(app, 'amount');
        else if (!leadToTier(app, id, field)) leadToStage(app, id, field);
      }),
    [app],
  );
  useEffect(
    () =>
      onWindow(app, {
        keydown: (event) => beginByEnter(app, event),
        paste: (event) => pasteTable(app, event),
      }),
    [app],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only asks where the focus is, for the keys at the foot
    <div className="view-page decision" onFocus={({ target }) => setInStairs(target.closest('.mode-tiers') !== null)}>
      <header className="view-head">
        <h1>{words.heading}</h1>
        <p>{words.about}</p>
        <span className="grid-space" />
        <FillButton className="mode-action" icon={<File size={15} />} />
        {stages.length > 0 && (
          <button type="button" className="mode-action" onClick={() => matchRibs(app)}>
            <Link size={15} />
            {words.matchRibs}
          </button>
        )}
      </header>
      <div className="mode-body">
        <div className="mode-upper">
          <div className="mode-left">
            <Factors />
            <TierStairs />
            <Approvers />
          </div>
          {isEmpty ? <Empty /> : <ApproverPicture />}
        </div>
        {!isEmpty && <Stages />}
      </div>
      <footer className="view-foot">
        {stages.length > 0 && (
          <>
            <span>
              <i className="step-mark is-done">✓</i>
              {words.stageState.done}
            </span>
            <span>
              <i className="step-mark is-current" />
              {words.stageState.current}
            </span>
            <span>
              <i className="step-mark" />
              {words.stageState.later}
            </span>
          </>
        )}
        <span className="grid-space" />
        {isInStairs || stages.length === 0 ? <TierKeys /> : <StageKeys />}
      </footer>
    </div>
  );
}

/** With nothing there and nothing in the hand, Enter begins. */
function beginByEnter(app: RunningApp, event: KeyboardEvent): void {
  const { target, key } = event;
  const isFree = target === document.body || (target instanceof HTMLElement && target.getAttribute('role') === 'tab');
  if (key !== 'Enter' || !isFree || event.defaultPrevented) return;
  const { tiers, stages } = app.chain().decisionMode;
  if (tiers.length > 0 && stages.length > 0) return;
  event.preventDefault();
  if (tiers.length === 0) newTier(app);
  else newStage(app, null);
}

/** Rows under headings go where these say, others where the hand is: into the stairs, else among the steps. A field takes its own paste. */
function pasteTable(app: RunningApp, event: ClipboardEvent): void {
  const { target, clipboardData } = event;
  if (!clipboardData || !(target instanceof Element) || target.matches('input, textarea')) return;
  const rows = parseClipboard({ text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') });
  event.preventDefault();
  const place = { chain: app.chain(), language: app.preferences.getState().language, today: today() };
  const read = readAs(rows, 'tiers', place, newId) ?? readAs(rows, 'stages', place, newId);
  if (read) return pasteRead(app, read);
  const pasted = tiersFromRows(rows, newId, app.chain().amount?.unit);
  const isOfStairs = target.closest('.mode-tiers') !== null;
  if (isOfStairs || (!target.closest('.mode-stages') && pasted.tiers.length + pasted.left.length === rows.length))
    pasteTiers(app, pasted);
  else pasteStages(app, stagesFromRows(rows, today(), newId), decisionDesk(app).getState().stageId);
}

/** Of what a paste leaves out so much is told by name. */
const linesTold = 3;

/** As an import would, said afterwards. */
function pasteRead(app: RunningApp, { plan, table }: NonNullable<ReturnType<typeof readAs>>): void {
  const done = plan.rows.filter(({ state }) => state === 'new' || state === 'update').length;
  const left = () => notTakenLines(plan, table, app.preferences.getState().language, linesTold);
  commitAloud(app, plan.edit, { step: 'paste' });
  notify(app, left().length > 0 ? 'problem' : 'info', () =>
    [app.words(decisionWords).pasted(done), ...left()].join(app.words(shellWords).apart),
  );
}

function Empty() {
  const app = useApp();
  const words = useWords(decisionWords);
  return (
    <div className="mode-empty">
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptyText}</p>
      <div className="button-row">
        <FillButton className="button is-primary" />
        <button type="button" className="button" onClick={() => newTier(app)}>
          {words.addTier} <kbd>Enter</kbd>
        </button>
      </div>
    </div>
  );
}
