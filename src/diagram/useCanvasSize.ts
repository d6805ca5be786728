import { type RefObject, useLayoutEffect, useState } from 'react';

export type CanvasSize = { readonly width: number; readonly height: number };

/** The canvas's size in px; while a splitter is dragged the picture follows once per frame. */
export function useCanvasSize(element: RefObject<HTMLElement | null>): CanvasSize {
  const [size, setSize] = useState<CanvasSize>({ width: 1136, height: 556 });
  useLayoutEffect(() => {
    const canvas = element.current;
    if (!canvas) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = canvas;
      if (width > 0 && height > 0)
        setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(canvas);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
