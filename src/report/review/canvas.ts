/** What pages are drawn on. */
export type CanvasLibrary = Pick<typeof import('@napi-rs/canvas'), 'createCanvas'>;
/** A picture that is drawn on, of the optional package. */
export type Canvas = import('@napi-rs/canvas').Canvas;

/** The canvas package, or null where it is not installed or has no build for this computer: it is optional. */
export async function loadCanvas(): Promise<CanvasLibrary | null> {
  try {
    return await import('@napi-rs/canvas');
  } catch {
    return null;
  }
}
