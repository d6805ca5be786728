/** Runs in Node when the app is built. Nothing of this reaches the browser's bundle. */
import type { Plugin } from 'vite';

const leftOut = ['html2canvas', 'canvg', 'dompurify'];
const nothing = '\0nothing';

/** jsPDF would load these three to print HTML and SVG, which this program never asks of it: 100 kB packed, left out. */
export function slimJspdf(): Plugin {
  return {
    name: 'slim-jspdf',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (leftOut.includes(id) ? nothing : null),
    load: (id) => (id === nothing ? 'export default {};' : null),
  };
}
