import { numberOf } from '../columns/number.ts';
import { confidentialities } from '../domain/scales.ts';
import { type CsvTable, csvTableIds, sheetPages } from '../export/xlsx/furtherTables.ts';
import { depths, leavesAt } from '../scene/disclosure.ts';
import { type PageKindId, pageKindIds } from '../scene/page.ts';
import { pageKinds } from '../scene/pageKinds.ts';
import { onePageFloors, papers } from '../scene/paper.ts';
import { useApp, useChain, useLanguage, useWords } from '../ui/app.ts';
import { canvasDesk } from '../ui/canvasDesk.ts';
import { choiceOf } from '../ui/compareDesk.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { exportingWords } from '../words/exporting.ts';
import { scaleWords } from '../words/scales.ts';
import { depthTold } from './depthTold.ts';
import { type DialogFormat, type ExportSettings, isOfScreen } from './settings.ts';
import { type CompanyTemplate, TemplateChoice } from './TemplateChoice.tsx';

type Props = {
  readonly format: DialogFormat;
  readonly settings: ExportSettings;
  readonly onChange: (change: Partial<ExportSettings>) => void;
  /** The fishbone stands on one page now, or on several; null while that makes no difference. */
  readonly fitNow: 'one' | 'pages' | null;
  readonly template: CompanyTemplate | null;
  readonly onTemplate: (template: CompanyTemplate | null) => void;
  /** What a file of one table can hold. */
  readonly tables: readonly { readonly id: CsvTable; readonly name: string }[];
};

export function ExportOptions({ format, settings, onChange, fitNow, template, onTemplate, tables }: Props) {
  const app = useApp();
  const words = useWords(exportingWords);
  const language = useLanguage();
  const scales = useWords(scaleWords);
  const isTable = format === 'xlsx' || format === 'csv';
  const isScreen = isOfScreen(format, settings);
  const isPaged = !isTable && !isScreen;
  const isCanvas = canvasDesk(app).getState().view !== null;
  const chain = useChain();
  const hasPages = isPaged || format === 'xlsx';
  const offered = format === 'xlsx' ? sheetPages : pageKindIds;
  const kinds = offered.filter((kind) => pageKinds[kind].isUsed(chain, choiceOf(app, chain)));
  const canLeave = (kind: PageKindId) => leavesAt(pageKinds[kind].leaves, settings.depth);
  return (
    <div className="export-options">
      {format === 'png' && isCanvas && (
        <Row label={words.source}>
          <Segmented
            label={words.source}
            options={[
              { value: 'deck', label: words.deck },
              { value: 'screen', label: words.screen, help: words.screenHelp },
            ]}
            value={settings.source}
            onChange={(source) => onChange({ source })}
          />
        </Row>
      )}
      {hasPages && (
        <Row
          label={isTable ? words.sheets : words.pages}
          {...(kinds.every(canLeave) ? {} : { help: isTable ? words.sheetsWithheld : words.pagesWithheld })}
        >
          <div className="export-checks">
            {kinds.map((kind) => (
              <label key={kind} className={canLeave(kind) ? undefined : 'is-off'}>
                <input
                  type="checkbox"
                  checked={settings.pages.includes(kind) && canLeave(kind)}
                  disabled={!canLeave(kind)}
                  onChange={(event) =>
                    onChange({
                      pages: pageKindIds.filter((each) =>
                        each === kind ? event.target.checked : settings.pages.includes(each),
                      ),
                    })
                  }
                />
                {pageKinds[kind].words[language]}
              </label>
            ))}
          </div>
        </Row>
      )}
      {format === 'csv' && tables.length > 1 && (
        <Row label={words.table}>
          <select
            aria-label={words.table}
            value={tables.some(({ id }) => id === settings.table) ? settings.table : 'people'}
            onChange={(event) =>
              onChange({ table: csvTableIds.find((each) => each === event.target.value) ?? 'people' })
            }
          >
            {tables.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Row>
      )}
      {isPaged && !template && (
        <Row label={words.paper}>
          <Segmented
            label={words.paper}
            options={papers.map((paper) => ({ value: paper, label: paper }))}
            value={settings.paper}
            onChange={(paper) => onChange({ paper })}
          />
        </Row>
      )}
      {isPaged && fitNow && (
        <Row label={words.fit} {...(fitNow === 'one' ? { help: words.fitHelp } : {})}>
          <div className="export-fit">
            <Segmented
              label={words.fit}
              options={[
                { value: 'one', label: words.fitOne },
                { value: 'pages', label: words.fitPages },
              ]}
              value={fitNow}
              onChange={(fit) => onChange({ fit })}
            />
            {fitNow === 'one' && (
              <select
                aria-label={words.fitFloor}
                value={settings.onePageFloor}
                onChange={(event) =>
                  onChange({
                    fit: 'one',
                    onePageFloor:
                      onePageFloors.find((each) => `${each}` === event.target.value) ?? settings.onePageFloor,
                  })
                }
              >
                {onePageFloors.map((each) => (
                  <option key={each} value={each}>
                    {words.fitDownTo(`${each}`)}
                  </option>
                ))}
              </select>
            )}
          </div>
        </Row>
      )}
      {isScreen && (
        <Row label={words.depth} help={words.screenDepthHelp}>
          <b className="export-fixed">{words.depthName.full}</b>
        </Row>
      )}
      {!isScreen && (
        <Row label={words.depth} help={depthTold(settings.depth, language)}>
          <Segmented
            label={words.depth}
            options={depths.map((depth) => ({
              value: depth,
              label: words.depthName[depth],
              help: depthTold(depth, language),
            }))}
            value={settings.depth}
            onChange={(depth) => onChange({ depth })}
          />
        </Row>
      )}
      {!isScreen && (
        <Row label={words.language}>
          <Segmented
            label={words.language}
            options={[
              { value: 'zh', label: words.chinese },
              { value: 'en', label: words.english },
            ]}
            value={settings.language}
            onChange={(language) => onChange({ language })}
          />
        </Row>
      )}
      {format === 'png' && (
        <Row label={words.size}>
          <Segmented
            label={words.size}
            options={(['1', '2', '4'] as const).map((factor) => ({ value: factor, label: `${factor}×` }))}
            value={`${settings.factor}` as '1' | '2' | '4'}
            onChange={(factor) => onChange({ factor: Number(factor) as 1 | 2 | 4 })}
          />
        </Row>
      )}
      {format !== 'csv' && (
        <div className="export-texts">
          <TextField
            label={words.heading}
            value={settings.title}
            onCommit={(title) => onChange({ title: title.trim() })}
          />
          <TextField label={words.date} type="date" value={settings.date} onCommit={(date) => onChange({ date })} />
          {!isScreen && (
            <>
              <TextField
                label={words.version}
                value={settings.version}
                onCommit={(version) => onChange({ version: version.trim() })}
              />
              <TextField
                label={words.preparedBy}
                value={settings.preparedBy}
                onCommit={(preparedBy) => onChange({ preparedBy: preparedBy.trim() })}
              />
            </>
          )}
          <div className="field">
            <span className="field-label">{words.confidentiality}</span>
            <select
              aria-label={words.confidentiality}
              value={settings.confidentiality ?? ''}
              onChange={(event) =>
                onChange({ confidentiality: confidentialities.find((each) => each === event.target.value) ?? null })
              }
            >
              <option value="">{words.noMark}</option>
              {confidentialities.map((each) => (
                <option key={each} value={each}>
                  {scales.confidentiality[each]}
                </option>
              ))}
            </select>
          </div>
          {isPaged && (
            <TextField
              label={words.firstNumber}
              value={settings.firstNumber === null ? '' : `${settings.firstNumber}`}
              faultOf={(text) => (text.trim() === '' || pageNumberOf(text) !== null ? null : words.numberWanted)}
              onCommit={(text) => onChange({ firstNumber: pageNumberOf(text) })}
            />
          )}
          {format === 'pptx' && <TemplateChoice value={template} onChange={onTemplate} />}
        </div>
      )}
      {!isTable && (
        <div className="export-toggles">
          <Toggle isOn={settings.hasLegend} onChange={(hasLegend) => onChange({ hasLegend })}>
            {words.legend}
          </Toggle>
          {isPaged && (
            <Toggle isOn={settings.hasFootnote} onChange={(hasFootnote) => onChange({ hasFootnote })}>
              {words.footnote}
            </Toggle>
          )}
        </div>
      )}
      {format === 'png' && (
        <Toggle isOn={settings.isTransparent} onChange={(isTransparent) => onChange({ isTransparent })}>
          {words.transparent}
        </Toggle>
      )}
    </div>
  );
}

function pageNumberOf(text: string): number | null {
  const value = numberOf(text)?.value ?? 0;
  return Number.isInteger(value) && value > 0 ? value : null;
}

function Row({ label, help, children }: { label: string; help?: string; children: React.ReactNode }) {
  return (
    <div className="export-row">
      <span className="field-label">{label}</span>
      {children}
      {help && <p className="export-help">{help}</p>}
    </div>
  );
}
