import { stat } from 'node:fs/promises';
import { extname } from 'node:path';

/** The ending of a ledger's name. */
const LEDGER_ENDING = '.progress.yaml';

/** Where the ledger of a plan stands: beside it, under its name. */
export function ledgerPath(plan: string): string {
  return `${plan.slice(0, plan.length - extname(plan).length)}${LEDGER_ENDING}`;
}

/** Whether a plan has a ledger; apart from what reads it, which most plans do not need. */
export async function hasLedger(plan: string): Promise<boolean> {
  const about = plan === '-' ? null : await stat(ledgerPath(plan)).catch(() => null);
  return about?.isFile() ?? false;
}
