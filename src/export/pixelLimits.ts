/** How large a picture browsers draw: beyond, they give a blank one, a smaller one, or none. */
import { exportError } from './fault.ts';

/** What Chrome, Edge, Firefox and Safari all draw: a side, and pixels in all (iOS has the least). */
const longestSide = 16_384;
const mostPixels = 67_108_864;

/** The size in pixels; throws where some browser would not draw it. */
export function pixelSize(width: number, height: number, scale: number): { width: number; height: number } {
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  if (Math.max(size.width, size.height) > longestSide || size.width * size.height > mostPixels) {
    throw exportError({ kind: 'pictureTooLarge', ...size });
  }
  return size;
}

/** The wanted scale, or the largest that can be drawn. */
export function pixelLimitScale(width: number, height: number, scale: number): number {
  return Math.min(scale, longestSide / width, longestSide / height, Math.sqrt(mostPixels / (width * height)));
}
