/** The target with its project, or nothing selected. */
import { type ChartDetails, changeDetails } from '../domain/edits/chart.ts';
import { confidentialities } from '../domain/scales.ts';
import { seatsByHuman } from '../domain/seats.ts';
import { topTen } from '../domain/topTen.ts';
import { amountFault, setAmount } from '../ui/amountVerbs.ts';
import { type RunningApp, useApp, useChain, useWords } from '../ui/app.ts';
import { ByWord } from '../ui/ByWord.tsx';
import { pasteForeign } from '../ui/linePaste.ts';
import { TextField } from '../ui/TextField.tsx';
import { inspectorWords } from '../words/inspector.ts';
import { scaleWords } from '../words/scales.ts';
import { shellWords } from '../words/shell.ts';
import { Section } from './Section.tsx';

export function TargetInspector() {
  const app = useApp();
  const words = useWords(inspectorWords);
  const shell = useWords(shellWords);
  const chain = useChain();
  return (
    <>
      <div className="inspector-head">
        <div>
          <h2>{words.targetTitle}</h2>
          <p>{words.targetHelp}</p>
        </div>
      </div>
      <Section>
        <TextField
          label={shell.target}
          isLabelHidden
          isLong
          isOneLine
          onLines={(paste) => pasteForeign(app, paste)}
          fieldName="target"
          value={chain.target}
          onCommit={(target) => change(app, { target: target.replace(/\s+/g, ' ').trim() })}
        />
      </Section>
      <ProjectSection title={words.project} />
    </>
  );
}

/** With nothing selected: the project, and what the chart holds. */
export function ChartInspector() {
  const words = useWords(inspectorWords);
  const shell = useWords(shellWords);
  const chain = useChain();
  const waiting = chain.tray.length;
  return (
    <>
      <div className="inspector-head">
        <div>
          <h2>{chain.title || shell.untitled}</h2>
          <p>
            <ByWord
              text={words.chartHolds(chain.ribs.length, seatsByHuman(chain).size, waiting, topTen(chain).length)}
            />
          </p>
        </div>
      </div>
      <ProjectSection />
      <p className="inspector-nothing">{words.nothing}</p>
    </>
  );
}

function change(app: RunningApp, details: Partial<ChartDetails>): void {
  app.chart.verbs.commit(changeDetails(details), { step: details.target === undefined ? 'details' : 'type-target' });
}

function ProjectSection({ title }: { title?: string }) {
  const app = useApp();
  const words = useWords(inspectorWords);
  const shell = useWords(shellWords);
  const scales = useWords(scaleWords);
  const chain = useChain();
  const amount = chain.amount;
  return (
    <Section {...(title ? { title } : {})}>
      <TextField
        label={shell.title}
        fieldName="title"
        value={chain.title}
        onCommit={(title) => change(app, { title: title.trim() })}
      />
      <TextField
        label={shell.customer}
        value={chain.customer}
        onCommit={(customer) => change(app, { customer: customer.trim() })}
      />
      <TextField
        label={shell.amount}
        fieldName="amount"
        value={amount ? `${amount.value} ${amount.unit}`.trim() : ''}
        placeholder={words.amountExample}
        faultOf={(text) => amountFault(app, text)}
        keptAs={`amount ${chain.id}`}
        onCommit={(text) => setAmount(app, text)}
      />
      <TextField
        label={shell.preparedBy}
        value={chain.preparedBy}
        onCommit={(preparedBy) => change(app, { preparedBy: preparedBy.trim() })}
      />
      <TextField
        label={shell.reviewDue}
        fieldName="reviewDue"
        type="date"
        value={chain.reviewDue ?? ''}
        onCommit={(date) => change(app, { reviewDue: date || null })}
      />
      <label className="field">
        <span className="field-label">{shell.confidentiality}</span>
        <select
          value={chain.confidentiality}
          onChange={(event) =>
            change(app, { confidentiality: event.target.value as (typeof confidentialities)[number] })
          }
        >
          {confidentialities.map((each) => (
            <option key={each} value={each}>
              {scales.confidentiality[each]}
            </option>
          ))}
        </select>
      </label>
    </Section>
  );
}
