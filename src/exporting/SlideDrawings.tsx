/** What a template draws on its slides, as a picture: fills, lines and pictures; effects are left out. */
import { useEffect, useId, useState } from 'react';
import type { Drawing } from '../export/pptx/drawings.ts';
import type { DrawnText } from '../export/pptx/drawnText.ts';
import type { Crop } from '../export/pptx/fills.ts';
import type { Frame } from '../export/pptx/placement.ts';
import type { PptxTemplate, TemplateLayout } from '../export/pptx/template.ts';
import { pathText } from '../scene/shapes.ts';
import { color } from '../scene/tokens.ts';

export function SlideDrawings({ template, layout }: { template: PptxTemplate; layout: TemplateLayout }) {
  const id = useId();
  const pictures = usePictures(template, layout);
  const { w, h } = template.slide;
  return (
    <svg className="slide-drawings" viewBox={`0 0 ${w} ${h}`} preserveAspectRatio="none" aria-hidden="true">
      {layout.drawings.map((drawing, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a layout's drawings never change their order
        <g key={index}>
          <OneDrawing drawing={drawing} id={`${id}-${index}`} pictures={pictures} />
          {drawing.text && <Words text={drawing.text} box={drawing.frame} />}
        </g>
      ))}
    </svg>
  );
}

type Pictures = ReadonlyMap<string, string>;

function OneDrawing({ drawing, id, pictures }: { drawing: Drawing; id: string; pictures: Pictures }) {
  const { steps, matrix, fill, line } = drawing;
  const outline = pathText(steps);
  const stroke = line && {
    stroke: line.tint.hex,
    strokeOpacity: line.tint.opacity,
    strokeWidth: line.width,
  };
  const address = fill?.kind === 'picture' && fill.path !== undefined ? pictures.get(fill.path) : undefined;
  if (fill?.kind === 'picture' && address !== undefined) {
    return (
      <>
        <clipPath id={id}>
          <path d={outline} />
        </clipPath>
        <g clipPath={`url(#${id})`}>
          <image
            href={address}
            preserveAspectRatio="none"
            transform={`matrix(${matrix.join(' ')})`}
            {...uncut(fill.crop)}
          />
        </g>
        {stroke && <path d={outline} fill="none" {...stroke} />}
      </>
    );
  }
  if (fill?.kind === 'gradient') {
    return (
      <>
        <linearGradient id={id} gradientTransform={`rotate(${fill.angle} 0.5 0.5)`}>
          {fill.stops.map(({ at, tint }) => (
            <stop key={at} offset={at} stopColor={tint.hex} stopOpacity={tint.opacity} />
          ))}
        </linearGradient>
        <path d={outline} fill={`url(#${id})`} {...stroke} />
      </>
    );
  }
  const tint = fill?.kind === 'solid' ? fill.tint : undefined;
  // A picture that a browser cannot show keeps its place.
  const plain = fill?.kind === 'picture' ? { hex: color.stripOff, opacity: 1 } : tint;
  return <path d={outline} fill={plain?.hex ?? 'none'} fillOpacity={plain?.opacity} {...stroke} />;
}

/** The usual space between a box and its text, in EMU. */
const inset = 91_440;

function Words({ text, box }: { text: DrawnText; box: Frame }) {
  const { lines, size, align, anchor } = text;
  const lineHeight = size * 1.2;
  const spare = box.h - inset - lines.length * lineHeight;
  const top = box.y + inset / 2 + spare * (anchor === 'top' ? 0 : anchor === 'middle' ? 0.5 : 1);
  const x = align === 'start' ? box.x + inset : align === 'end' ? box.x + box.w - inset : box.x + box.w / 2;
  return lines.map((line, index) => (
    <text
      // biome-ignore lint/suspicious/noArrayIndexKey: lines never change their order
      key={index}
      x={x}
      y={top + index * lineHeight + size}
      fontSize={size}
      fontWeight={text.isBold ? 700 : 400}
      textAnchor={align}
      fill={text.hex}
    >
      {index < lines.length - 1 ? `${line}\n` : line}
    </text>
  ));
}

/** The whole picture around the part of it that fills the unit square. */
function uncut({ l, t, r, b }: Crop) {
  const [width, height] = [1 / Math.max(0.01, 1 - l - r), 1 / Math.max(0.01, 1 - t - b)];
  return { x: -l * width, y: -t * height, width, height };
}

const shownTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/** Addresses of the layout's pictures, by part; they are given back when the layout is no longer shown. */
function usePictures({ parts }: PptxTemplate, { drawings }: TemplateLayout): Pictures {
  const [pictures, setPictures] = useState<Pictures>(new Map());
  useEffect(() => {
    const made = new Map<string, string>();
    for (const { fill } of drawings) {
      if (fill?.kind !== 'picture' || fill.path === undefined || made.has(fill.path)) continue;
      const type = shownTypes[fill.path.split('.').at(-1)?.toLowerCase() ?? ''];
      const bytes = parts.get(fill.path)?.bytes;
      if (type && bytes) made.set(fill.path, URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type })));
    }
    setPictures(made);
    return () => {
      for (const address of made.values()) URL.revokeObjectURL(address);
    };
  }, [parts, drawings]);
  return pictures;
}
