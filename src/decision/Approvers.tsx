/** Who must sign at the tier looked at, and what keeps them from being where they belong: not on the chart, not in the top ten. */
import { Menu } from '@base-ui/react/menu';
import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { PersonId, Tier } from '../domain/chain.ts';
import { type Approver, approversOf } from '../domain/mode.ts';
import { useApp, useChain, useWords } from '../ui/app.ts';
import { nameFor } from '../ui/chartVerbs.ts';
import { MenuItem } from '../ui/MenuParts.tsx';
import { TextField } from '../ui/TextField.tsx';
import { decisionWords } from '../words/decision.ts';
import { fishWords } from '../words/fish.ts';
import { scaleWords } from '../words/scales.ts';
import { ApproverField } from './ApproverField.tsx';
import { useDecisionDesk } from './decisionDesk.ts';
import {
  personLine,
  rankApprover,
  seatApprover,
  setApproverCount,
  shownTier,
  showOnChart,
  unlinkApprover,
} from './tierVerbs.ts';

export function Approvers() {
  const chain = useChain();
  const tier = shownTier(
    chain,
    useDecisionDesk((desk) => desk.tierId),
  );
  return tier ? <TierApprovers key={tier.id} tier={tier} /> : null;
}

function TierApprovers({ tier }: { tier: Tier }) {
  const app = useApp();
  const words = useWords(decisionWords);
  const chain = useChain();
  const held = useDecisionDesk((desk) => desk.held);
  const approvers = approversOf(chain, tier);
  const missing = (tier.approverCount ?? 0) - approvers.length;
  const number = chain.decisionMode.tiers.indexOf(tier) + 1;
  return (
    <section className="mode-approvers" aria-label={words.approversOf(number)}>
      <header className="mode-part">
        <h2>{words.approversOf(number)}</h2>
        {approvers.length > 0 && <span className="mode-aside">{words.clickApprover}</span>}
        <span className="grid-space" />
        <div className="mode-count" title={words.count}>
          <TextField
            label={words.count}
            isLabelHidden
            fieldName="approverCount"
            value={tier.approverCount ? String(tier.approverCount) : ''}
            placeholder={String(approvers.length)}
            onCommit={(text) => setApproverCount(app, tier.id, text)}
          />
          <span aria-hidden="true">{words.countUnit}</span>
        </div>
      </header>
      <ul className="chips">
        {approvers.map((approver) => (
          <Chip key={approver.personId} tierId={tier.id} approver={approver} />
        ))}
        {missing > 0 && (
          <li className="chip is-absent">
            <span>{words.openApprovers(missing)}</span>
          </li>
        )}
        <li className="chip-field">
          <ApproverField tier={tier} isAwaited={held?.id === 'approver'} />
        </li>
      </ul>
    </section>
  );
}

function Chip({ tierId, approver }: { tierId: string; approver: Approver }) {
  const app = useApp();
  const words = useWords(decisionWords);
  const scales = useWords(scaleWords);
  const chain = useChain();
  const { personId, isOnChart, isPlaceholder, rank } = approver;
  const name = nameFor(app, chain, personId);
  const state = !isOnChart ? words.notOnChart : isPlaceholder ? words.toIdentify : rank === null ? words.notTop : '';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    unlinkApprover(app, tierId, personId);
  };
  return (
    <li className={`chip${rank === null ? ' is-absent' : ''}`} data-chip-of={personId}>
      <button
        type="button"
        title={personLine(chain, personId)}
        onClick={() => showOnChart(app, personId)}
        onKeyDown={onKeyDown}
      >
        {rank !== null && <i className="rank-badge">{rank}</i>}
        <b>{name}</b>
        {state && <span>{state}</span>}
      </button>
      {!isOnChart && <SeatMenu personId={personId} name={name} />}
      {isOnChart && rank === null && (
        <button
          type="button"
          className="link"
          aria-label={`${words.rankThem} ${scales.topTen}${words.colon}${name}`}
          onClick={() => rankApprover(app, tierId, personId)}
        >
          {words.rankThem}
        </button>
      )}
      <button
        type="button"
        className="chip-remove"
        aria-label={words.unlink(name)}
        title={words.unlink(name)}
        onClick={() => unlinkApprover(app, tierId, personId)}
      >
        <X size={12} />
      </button>
    </li>
  );
}

function SeatMenu({ personId, name }: { personId: PersonId; name: string }) {
  const app = useApp();
  const words = useWords(decisionWords);
  const fish = useWords(fishWords);
  const { ribs } = useChain();
  return (
    <Menu.Root>
      <Menu.Trigger className="link" aria-label={words.seatOn + words.colon + name}>
        {words.seatThem}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={4} align="start">
          <Menu.Popup className="menu">
            {ribs.map((rib) => (
              <MenuItem key={rib.id} onClick={() => seatApprover(app, personId, rib.id)}>
                {rib.name || fish.namelessRib}
              </MenuItem>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
