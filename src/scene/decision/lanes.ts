/** The procurement steps on the decision mode's page: lanes of units, steps from left to right, their days at the foot. */
import type { DecisionChain, Stage } from '../../domain/chain.ts';
import { currentStage, lanesOf, lateStage } from '../../domain/lanes.ts';
import type { Box } from '../../layout/shapes.ts';
import { decisionWords } from '../../words/decision.ts';
import { shortDay } from '../../words/tierText.ts';
import { polyline, type Shape } from '../shapes.ts';
import { color } from '../tokens.ts';
import { widthOf, written } from '../writing.ts';
import { rule, type Setting, textIn } from './blocks.ts';

/** For a page of scale 1: the line over the lanes, a lane, and the days under them. */
const headHeight = 46;
const laneHeight = 54;
const daysHeight = 38;

export function lanesHeight(chain: DecisionChain): number {
  const lanes = lanesOf(chain).length;
  return lanes === 0 ? 0 : headHeight + lanes * laneHeight + daysHeight;
}

/** The box takes all lanes, lower ones where there are many. */
export function lanesBlock(chain: DecisionChain, box: Box, setting: Setting): Shape[] {
  const { language, measure, u, date } = setting;
  const words = decisionWords[language];
  const { stages } = chain.decisionMode;
  const current = currentStage(chain.decisionMode);
  const lanes = lanesOf(chain);
  const top = box.y + headHeight * u;
  const rowHeight = (box.h - (headHeight + daysHeight) * u) / Math.max(1, lanes.length);
  const unitWidth = 204 * u;
  const left = box.x + unitWidth;
  const columnWidth = Math.min(240 * u, (box.w - unitWidth) / Math.max(1, stages.length));
  const stepWidth = columnWidth * 0.92;
  const stepHeight = Math.min(46 * u, rowHeight * 0.78);
  const middleOf = (stage: Stage) => top + (lanes.findIndex((lane) => lane.stages.includes(stage)) + 0.5) * rowHeight;
  const centre = (index: number) => left + (index + 0.5) * columnWidth;
  const reached = current ? stages.indexOf(current) : stages.length;
  const late = lateStage(chain, /^\d{4}-\d\d-\d\d$/.test(date) ? date : '');
  const lines = stages.slice(1).map((stage, at): Shape => {
    const before = stages[at] ?? stage;
    const turn = left + (at + 1) * columnWidth;
    const isDone = at < reached;
    return {
      kind: 'path',
      steps: polyline(
        [centre(at) + stepWidth / 2, middleOf(before)],
        [turn, middleOf(before)],
        [turn, middleOf(stage)],
        [centre(at + 1) - stepWidth / 2, middleOf(stage)],
      ),
      stroke: isDone ? color.navy : color.control,
      strokeWidth: (isDone ? 2.4 : 1.5) * u,
      ...(isDone ? {} : { dash: [5 * u, 4 * u] }),
    };
  });
  return [
    rule(box.x, box.y, box.w, true, u),
    ...lanesTitle(chain, box, setting),
    ...lanes.flatMap((lane, index): Shape[] => {
      const y = top + index * rowHeight;
      const isCurrent = current !== undefined && lane.stages.includes(current);
      return [
        ...(isCurrent ? [{ kind: 'rect', x: box.x, y, w: box.w, h: rowHeight, fill: color.canvas } as const] : []),
        rule(box.x, y, box.w, false, u),
        ...unitMark(chain.ribs.findIndex(({ id }) => id === lane.ribId) + 1, box.x + 14 * u, y + rowHeight / 2, u),
        ...textIn(
          lane.unit || words.noUnit,
          { x: box.x + 36 * u, y, w: unitWidth - 46 * u, h: rowHeight },
          { size: 19 * u, fill: lane.unit === '' ? color.ink3 : color.ink },
          2,
          measure,
        ),
      ];
    }),
    rule(box.x, top + lanes.length * rowHeight, box.w, false, u),
    { kind: 'rect', x: left - 6 * u, y: top, w: u, h: lanes.length * rowHeight, fill: color.line },
    ...lines,
    ...stages.flatMap((stage, index): Shape[] => {
      const isCurrent = stage === current;
      const isDone = Boolean(stage.doneOn);
      const box: Box = {
        x: centre(index) - stepWidth / 2,
        y: middleOf(stage) - stepHeight / 2,
        w: stepWidth,
        h: stepHeight,
      };
      const fill = isCurrent ? color.navy : isDone ? color.past : color.paper;
      const stroke = isCurrent ? color.navy : isDone ? color.pastEdge : color.line2;
      const name = `${isDone ? '✓ ' : ''}${stage.name.trim() || words.noName}`;
      return [
        { kind: 'rect', ...box, radius: 3 * u, fill, stroke, strokeWidth: 1.5 * u },
        ...textIn(
          name,
          { ...box, x: box.x + 4 * u, w: box.w - 8 * u },
          { size: 18 * u, bold: isCurrent, anchor: 'middle', fill: isCurrent ? color.paper : color.ink },
          2,
          measure,
        ),
      ];
    }),
    ...written(words.planned, box.x, box.y + box.h - (daysHeight / 2) * u, { size: 17 * u, fill: color.ink3 }),
    ...stages.flatMap((stage, index) =>
      textIn(
        stage.plannedOn ? shortDay(stage.plannedOn, date) : '–',
        { x: centre(index) - columnWidth / 2, y: box.y + box.h - daysHeight * u, w: columnWidth, h: daysHeight * u },
        {
          size: 17 * u,
          bold: stage === current,
          anchor: 'middle',
          fill: stage === late ? color.amber : stage === current ? color.ink : color.ink2,
        },
        1,
        measure,
      ),
    ),
  ];
}

function lanesTitle(chain: DecisionChain, box: Box, { language, measure, u, date }: Setting): Shape[] {
  const words = decisionWords[language];
  const { stages } = chain.decisionMode;
  const current = currentStage(chain.decisionMode);
  const day = current?.plannedOn ? shortDay(current.plannedOn, date) : '';
  const progress = current
    ? words.progress(stages.indexOf(current) + 1, stages.length, current.name.trim(), day)
    : words.allDone(stages.length);
  const middle = box.y + 25 * u;
  const bold = { size: 19 * u, bold: true, fill: color.ink } as const;
  const after = box.x + widthOf(words.stages, bold, measure) + 14 * u;
  const without = lanesOf(chain).flatMap(({ unit, ribId }) => (unit !== '' && ribId === null ? [unit] : []));
  const half = (box.w - (after - box.x)) / 2;
  return [
    ...written(words.stages, box.x, middle, bold),
    ...textIn(
      progress,
      { x: after, y: middle - 14 * u, w: half, h: 28 * u },
      { size: 18 * u, fill: color.ink2 },
      1,
      measure,
    ),
    ...(without.length > 0
      ? textIn(
          words.withoutRib(without.join(words.separator)),
          { x: after + half, y: middle - 14 * u, w: half, h: 28 * u },
          { size: 17 * u, fill: color.amber, anchor: 'end' },
          1,
          measure,
        )
      : []),
  ];
}

/** The chain's number in its ring, or an open ring with a question mark. */
function unitMark(number: number, x: number, y: number, u: number): Shape[] {
  const isOpen = number === 0;
  const ink = isOpen ? color.amber : color.navy;
  return [
    {
      kind: 'circle',
      x,
      y,
      r: 12 * u,
      fill: isOpen ? color.amberSoft : color.paper,
      stroke: isOpen ? color.amberLine : color.navy,
      strokeWidth: 1.8 * u,
      ...(isOpen ? { dash: [4 * u, 3 * u] } : {}),
    },
    ...written(isOpen ? '?' : String(number), x, y, { size: 14 * u, bold: true, fill: ink, anchor: 'middle' }),
  ];
}
