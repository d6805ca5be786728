/** The lead-to-cash ribbon under the bar: click or Enter sets the stage; at its right the next review. */

import type { KeyboardEvent } from 'react';
import { setDealStage } from '../domain/edits/stage.ts';
import { type DealStageGroup, dealStageGroups } from '../domain/review.ts';
import { type DealStage, dealStages } from '../domain/scales.ts';
import { type RunningApp, useApp, useChain, useWords } from '../ui/app.ts';
import { commitAloud } from '../ui/chartVerbs.ts';
import { today } from '../ui/clock.ts';
import { idIn } from '../ui/domIds.ts';
import { modeWords } from '../words/mode.ts';
import { stageWords } from '../words/stage.ts';
import { Review } from './Review.tsx';
import { ribbon } from './StageChip.tsx';
import './stage.css';

const groups = Object.keys(dealStageGroups) as DealStageGroup[];

export function StageRibbon() {
  const app = useApp();
  const words = useWords(stageWords);
  const mode = useWords(modeWords);
  const { dealStage } = useChain();
  const now = dealStage ? dealStages.indexOf(dealStage.key) : -1;
  return (
    <section id={idIn(app, ribbon)} className="stage-ribbon" aria-label={words.ribbon}>
      <div
        className="stage-steps"
        role="radiogroup"
        aria-label={words.stage}
        onKeyDown={(event) => onKeyDown(app, event)}
      >
        {groups.map((group) => (
          <div key={group} className="stage-group">
            <span aria-hidden="true">{mode.dealStageGroup[group]}</span>
            {dealStageGroups[group].map((key) => (
              <StageStep
                key={key}
                stage={key}
                group={mode.dealStageGroup[group]}
                text={mode.dealStage[key]}
                now={now}
                since={dealStage?.since ?? null}
              />
            ))}
          </div>
        ))}
      </div>
      <Review />
    </section>
  );
}

type StepProps = { stage: DealStage; group: string; text: string; now: number; since: string | null };

function StageStep({ stage, group, text, now, since }: StepProps) {
  const app = useApp();
  const words = useWords(stageWords);
  const index = dealStages.indexOf(stage);
  const isNow = index === now;
  return (
    // biome-ignore lint/a11y/useSemanticElements: arrows only move here, and Enter sets
    <button
      type="button"
      role="radio"
      aria-checked={isNow}
      aria-label={`${group}: ${text}`}
      title={isNow && since ? words.since(since) : text}
      tabIndex={index === Math.max(0, now) ? 0 : -1}
      className={isNow ? 'is-now' : index < now ? 'is-past' : ''}
      onClick={() => set(app, stage)}
    >
      {text}
    </button>
  );
}

function set(app: RunningApp, key: DealStage | null): void {
  commitAloud(app, setDealStage(key, today()), { step: 'deal-stage' });
}

function onKeyDown(app: RunningApp, event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Delete' || event.key === 'Backspace') return set(app, null);
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0 || event.altKey) return;
  event.preventDefault();
  const steps = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')];
  const at = steps.indexOf(document.activeElement as HTMLElement);
  steps[Math.max(0, Math.min(steps.length - 1, at + step))]?.focus();
}
