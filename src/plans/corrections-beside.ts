import { stat } from 'node:fs/promises';
import { extname } from 'node:path';

const ENDING = '.corrections.yaml';

/** Whether a file holds corrections, or follows a plan: it is no plan, though it stands beside one. */
export function isBesidePlan(name: string): boolean {
  return /\.(?:corrections|progress)\.ya?ml$/i.test(name);
}

/**
 * Where corrections of a document stand: `ke-hoach.docx.corrections.yaml` where there is one, else
 * `ke-hoach.corrections.yaml`.
 */
export async function correctionsPath(document: string): Promise<string> {
  const full = `${document}${ENDING}`;
  if (await isFile(full)) return full;
  return `${document.slice(0, document.length - extname(document).length)}${ENDING}`;
}

/** Where the corrections of a document are, or null where there are none. */
export async function correctionsThere(document: string): Promise<string | null> {
  const path = await correctionsPath(document);
  return (await isFile(path)) ? path : null;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}
