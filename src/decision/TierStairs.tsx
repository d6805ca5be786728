/** 审批权限 as stairs: equal treads, one a tier, the project's amount as a flag on the one that covers it. */
import { Plus } from 'lucide-react';
import { Fragment, type KeyboardEvent, useEffect, useRef } from 'react';
import type { Tier } from '../domain/chain.ts';
import { canSort, coveringTier, isAscending, lastSlip, rangeOf } from '../domain/mode.ts';
import { flagAt } from '../scene/decision/tiers.ts';
import { amountFault, setAmount } from '../ui/amountVerbs.ts';
import { type RunningApp, useApp, useChain, useLanguage, useWords } from '../ui/app.ts';
import { ByWord } from '../ui/ByWord.tsx';
import { Keys } from '../ui/Keys.tsx';
import { isComposingKey, isSpent } from '../ui/keyTable.ts';
import { TextField } from '../ui/TextField.tsx';
import { stop, type ViewVerb, viewKey } from '../ui/viewKeys.ts';
import { decisionWords } from '../words/decision.ts';
import { inspectorWords } from '../words/inspector.ts';
import { amountText, approverShort, approverText, numberText, rangeText } from '../words/tierText.ts';
import {
  askAmount,
  decisionDesk,
  editTier,
  endEditing,
  holdTier,
  retryRefused,
  useDecisionDesk,
} from './decisionDesk.ts';
import { InPlace } from './InPlace.tsx';
import { isLetter } from './isLetter.ts';
import {
  backToTier,
  begunTier,
  limitFault,
  newTier,
  removeTier,
  setApprover,
  setLimit,
  shownTier,
  sortByAmount,
  stepTier,
  wantsAmount,
} from './tierVerbs.ts';

/** Of the lowest tread, and what all the others rise above it together at most, px. */
const lowest = 34;
const rise = 69;

export function TierStairs() {
  const app = useApp();
  const words = useWords(decisionWords);
  const language = useLanguage();
  const chain = useChain();
  const { amount } = chain;
  const { tiers } = chain.decisionMode;
  const covering = coveringTier(chain);
  const shown = shownTier(
    chain,
    useDecisionDesk((desk) => desk.tierId),
  );
  const begun = useDecisionDesk(({ editing }) => begunTier(chain, editing));
  const slip = lastSlip(tiers);
  const steps = tiers.length + (begun === null ? 0 : 1);
  const stepHeight = Math.min(23, rise / Math.max(1, steps - 1));
  const open = tiers.findIndex(({ below }) => below === null);
  /** One to come stands where its limit will most likely put it. */
  const begunAt = begun === null ? steps : open < 0 ? tiers.length : open;
  return (
    <section className="mode-tiers" aria-label={words.tiers}>
      <header className="mode-part">
        <h2>{words.tiers}</h2>
        <AmountField />
        {amount?.unit && tiers.length > 0 && <span className="mode-aside">{words.tiersIn(amount.unit)}</span>}
        <span className="grid-space" />
        <button type="button" className="link mode-add" onClick={() => newTier(app)}>
          <Plus size={14} />
          {words.addTier}
        </button>
      </header>
      {steps === 0 ? (
        <NoTiers />
      ) : (
        <ol className="stairs">
          {tiers.map((tier, index) => (
            <Fragment key={tier.id}>
              {index === begunAt && begun && <StairToCome id={begun} height={lowest + stepHeight * index} />}
              <Stair
                tier={tier}
                index={index}
                height={lowest + stepHeight * (index < begunAt ? index : index + 1)}
                isCovering={tier === covering}
                isShown={tier === shown}
              />
            </Fragment>
          ))}
          {begun && begunAt === tiers.length && <StairToCome id={begun} height={lowest + stepHeight * tiers.length} />}
        </ol>
      )}
      {amount && tiers.length > 0 && !covering && (
        <p className="mode-warning">{words.uncovered(amountText(amount, language))}</p>
      )}
      {!amount && tiers.length > 0 && <p className="mode-hint">{words.amountMissing}</p>}
      {!isAscending(tiers) && canSort(tiers) && (
        <button type="button" className="link" onClick={() => sortByAmount(app)}>
          {words.sortTiers}
        </button>
      )}
      {slip && (
        <button type="button" className="link" onClick={() => setLimit(app, slip.id, words.unlimited)}>
          {words.lastUnlimited}
        </button>
      )}
    </section>
  );
}

function NoTiers() {
  const app = useApp();
  const words = useWords(decisionWords);
  return (
    <button type="button" className="stairs is-ghost" onClick={() => newTier(app)}>
      {[0, 1, 2, 3].map((each) => (
        <span key={each} style={{ height: lowest + 23 * each }} aria-hidden="true" />
      ))}
      <em>{words.tiersEmpty}</em>
    </button>
  );
}

function AmountField() {
  const app = useApp();
  const words = useWords(decisionWords);
  const inspector = useWords(inspectorWords);
  const language = useLanguage();
  const { amount, id } = useChain();
  const held = useDecisionDesk((desk) => desk.held);
  return (
    <div className="mode-amount">
      <TextField
        label={words.amountShort}
        fieldName="amount"
        value={amount ? amountText(amount, language) : ''}
        placeholder={inspector.amountExample}
        isAwaited={held?.id === 'amount'}
        faultOf={(text) => amountFault(app, text)}
        keptAs={`amount ${id}`}
        onCommit={(text) => {
          setAmount(app, text);
          decisionDesk(app).setState({ tierId: null });
          if (app.chain().amount?.unit) retryRefused(app);
        }}
      />
    </div>
  );
}

/** A tier whose limit is being given: it is in the chart from then on. */
function StairToCome({ id, height }: { readonly id: string; readonly height: number }) {
  return (
    <li className="stair is-to-come">
      <div className="stair-tread" style={{ height }} />
      <LimitField key={id} id={id} value="" />
    </li>
  );
}

function LimitField({ id, value }: { readonly id: string; readonly value: string }) {
  const app = useApp();
  const words = useWords(decisionWords);
  const isThere = () => app.chain().decisionMode.tiers.some((tier) => tier.id === id);
  return (
    <InPlace
      label={words.limit}
      value={value}
      placeholder={words.limitExample}
      faultOf={(text) => limitFault(app, id, text)}
      keptAs={`limit ${id}`}
      onRefused={(text) => wantsAmount(app, text) && askAmount(app)}
      onCommit={(text) => setLimit(app, id, text)}
      onNext={(by) => (by === 1 && isThere() ? editTier(app, id, 'approver') : backToTier(app, id))}
      onDone={() => backToTier(app, id)}
      onLeave={() => endEditing(app)}
    />
  );
}

type StairProps = {
  readonly tier: Tier;
  readonly index: number;
  readonly height: number;
  readonly isCovering: boolean;
  readonly isShown: boolean;
};

function Stair({ tier, index, height, isCovering, isShown }: StairProps) {
  const app = useApp();
  const words = useWords(decisionWords);
  const language = useLanguage();
  const chain = useChain();
  const { tiers } = chain.decisionMode;
  const { id, approver, below } = tier;
  const range = rangeText(tiers, index, language);
  const approvers = approverText(chain, tier, language);
  const field = useDecisionDesk(({ editing }) => (editing?.of === 'tier' && editing.id === id ? editing.field : null));
  const isHeld = useDecisionDesk(({ held }) => (held?.id === id ? held : null));
  const tread = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isHeld) tread.current?.focus();
  }, [isHeld]);
  const { from } = rangeOf(tiers, index);
  const limit = below ?? Number.POSITIVE_INFINITY;
  const isFalling = index > 0 && limit <= from;
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event)) return;
    const found = viewKey(event, 'tier');
    if (found) {
      event.preventDefault();
      event.stopPropagation();
      if (!isSpent(found, event)) run(app, found.does, id);
    } else if (/^\p{Nd}$/u.test(event.key) && isLetter(event)) newTier(app);
    else if (isLetter(event)) editTier(app, id, 'approver');
  };
  const leave = { onDone: () => holdTier(app, id), onLeave: () => endEditing(app) };
  const classes = ['stair', isCovering && 'is-covering', isShown && 'is-shown', isFalling && 'is-falling'];
  return (
    <li data-tier-id={id} aria-current={isCovering ? 'true' : undefined} className={classes.filter(Boolean).join(' ')}>
      {isCovering && chain.amount && (
        <span className="stair-flag" style={{ left: `${flagAt(chain.amount.value, { from, below }) * 100}%` }}>
          <b>{words.thisProject(amountText(chain.amount, language))}</b>
        </span>
      )}
      <div className="stair-tread" style={{ height }}>
        {field === 'approver' ? (
          <InPlace
            label={words.approver}
            value={approver}
            placeholder={words.approverWanted}
            onCommit={(text) => setApprover(app, id, text)}
            onNext={(by) => (by === -1 ? editTier(app, id, 'below') : holdTier(app, id))}
            {...leave}
          />
        ) : (
          <button
            ref={tread}
            type="button"
            {...stop(isShown)}
            aria-label={[words.tierName(index + 1, range, approvers), isCovering && words.covering]
              .filter(Boolean)
              .join(words.comma)}
            title={approvers}
            onClick={() => holdTier(app, id)}
            onDoubleClick={() => editTier(app, id, 'approver')}
            onKeyDown={onKeyDown}
          >
            {approvers ? <ByWord text={approverShort(chain, tier, language)} /> : <em>{words.approverWanted}</em>}
          </button>
        )}
      </div>
      {field === 'below' ? (
        <LimitField id={id} value={below === null ? words.unlimited : String(below)} />
      ) : (
        <button
          type="button"
          className="stair-range numeric"
          tabIndex={-1}
          title={words.limit}
          onClick={() => editTier(app, id, 'below')}
        >
          {range}
          {isFalling && <em>{words.shouldExceed(numberText(from, language))}</em>}
        </button>
      )}
    </li>
  );
}

function run(app: RunningApp, verb: ViewVerb, id: string): void {
  switch (verb) {
    case 'left':
    case 'right':
      return stepTier(app, id, verb === 'left' ? -1 : 1);
    case 'add':
      return newTier(app);
    case 'edit':
      return editTier(app, id, 'below');
    case 'remove':
      return removeTier(app, id);
  }
}

/** The keys of the stairs, for the foot. */
export function TierKeys() {
  const words = useWords(decisionWords);
  return (
    <>
      <Keys keys="← →" text={words.keys.tier} />
      <Keys keys="Enter" text={words.keys.addTier} />
      <Keys keys="F2" text={words.keys.limit} />
      <Keys keys="Del" text={words.keys.remove} />
    </>
  );
}
