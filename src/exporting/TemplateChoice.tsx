/** A company's own .pptx as the design of the slides. */
import { useId } from 'react';
import { type PptxTemplate, readTemplate, type TemplateLayout, templateFaultText } from '../export/pptx/template.ts';
import { useApp, useWords } from '../ui/app.ts';
import { notify } from '../ui/notices.ts';
import { exportingWords } from '../words/exporting.ts';

export type CompanyTemplate = {
  readonly name: string;
  readonly template: PptxTemplate;
  readonly layout: TemplateLayout;
};

export function TemplateChoice({
  value,
  onChange,
}: {
  value: CompanyTemplate | null;
  onChange: (value: CompanyTemplate | null) => void;
}) {
  const app = useApp();
  const words = useWords(exportingWords);
  const id = useId();
  const take = async (file: File) => {
    const read = readTemplate(new Uint8Array(await file.arrayBuffer()));
    if ('fault' in read)
      return notify(app, 'problem', () => templateFaultText(read.fault, app.preferences.getState().language));
    const [layout] = read.template.layouts;
    if (layout) onChange({ name: file.name, template: read.template, layout });
  };
  return (
    <div className="field">
      <span className="field-label">{words.template}</span>
      <div className="template-choice">
        {value ? (
          <>
            <b>{value.name}</b>
            <select
              className="plain-select"
              aria-label={words.layout}
              value={value.layout.path}
              onChange={(event) =>
                onChange({
                  ...value,
                  layout: value.template.layouts.find((layout) => layout.path === event.target.value) ?? value.layout,
                })
              }
            >
              {value.template.layouts.map((layout) => (
                <option key={layout.path} value={layout.path}>
                  {layout.name}
                </option>
              ))}
            </select>
            <button type="button" className="link" onClick={() => onChange(null)}>
              {words.removeTemplate}
            </button>
          </>
        ) : (
          <>
            <span>{words.noTemplate}</span>
            <label className="link" htmlFor={id}>
              {words.chooseTemplate}
            </label>
            <input
              id={id}
              type="file"
              className="unseen"
              accept=".pptx,.potx"
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                event.target.value = '';
                if (file) void take(file);
              }}
            />
          </>
        )}
      </div>
    </div>
  );
}
