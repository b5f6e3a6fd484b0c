import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { messageOf } from '../text/thrown.ts';
import { Html } from './shared/html.ts';

/** The page's style and script, each with the hash that the page's policy names. */
export interface Assets {
  readonly style: Asset;
  readonly script: Asset;
}

/** A script or a style sheet that stands in the page itself. */
export interface Asset {
  readonly text: Html;
  /** `sha256-…`, as a Content-Security-Policy takes it. */
  readonly hash: string;
}

/** What the build makes of `client/` and `style.css`; the way there is the same from src/ and from dist/. */
const BUILT = new URL('../../dist/report/', import.meta.url);

/** @param notBuilt says that the package was not built, or a file of it is gone */
export async function loadAssets(notBuilt: (got: string) => Trouble): Promise<Result<Assets>> {
  try {
    const [style, script] = await Promise.all([load('client.css'), load('client.js')]);
    return done({ style, script });
  } catch (error) {
    return failed(notBuilt(messageOf(error)));
  }
}

async function load(name: string): Promise<Asset> {
  const text = (await readFile(new URL(name, BUILT), 'utf8')).trim();
  return {
    text: Html.trusted(text),
    hash: `sha256-${createHash('sha256').update(text).digest('base64')}`,
  };
}
