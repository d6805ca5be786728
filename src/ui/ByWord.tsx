import { Fragment } from 'react';
import { softParts } from '../layout/wrap.ts';
import './byWord.css';

/** A text that breaks where a reader would break it: left alone, a browser breaks Chinese within any word. */
export function ByWord({ text }: { text: string }) {
  return (
    <span className="by-word">
      {softParts(text).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the text
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
