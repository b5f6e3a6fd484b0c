import { z } from 'zod';
import type { Messages } from '../messages/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';

/** Names of files that people keep beside a plan: what was done (theo dõi thực hiện), and what they corrected. */
export const LEDGER_FILE = /\.progress\.ya?ml$/i;
export const BESIDE_A_PLAN = /\.(?:progress|corrections)\.ya?ml$/i;

const words = z.string().nullish();

/** What an archive keeps of a ledger; fields that it doesn't know are the ledger's own business. */
const Ledger = z.object({
  schemaVersion: z.string(),
  plan: z.string(),
  entries: z.array(
    z.object({
      task: z.string(),
      state: z.enum(['not-started', 'doing', 'done', 'stopped']),
      deliverable: words,
      unit: words,
      occurrence: words,
      doneOn: words,
      percent: z.number().nullish(),
      actual: z.union([z.string(), z.number()]).nullish(),
      extension: z.object({ to: words }).nullish(),
      reason: words,
      by: words,
      at: words,
    }),
  ),
});
export type Ledger = z.infer<typeof Ledger>;

/** A ledger's entries, or the first thing that is wrong with it. */
export async function readLedger(
  text: string,
  path: string,
  messages: Pick<Messages, 'archive'>,
): Promise<Result<Ledger>> {
  const { badLedger } = messages.archive.troubles;
  const { parseDocument } = await import('yaml');
  try {
    // days stay text: `core` reads no timestamps
    const document = parseDocument(text, { schema: 'core' });
    const [fault] = document.errors;
    if (fault) return failed(badLedger(path, fault.message.split('\n')[0] ?? fault.code));
    const ledger = Ledger.safeParse(document.toJS({ maxAliasCount: 100 }));
    if (ledger.success) return done(ledger.data);
    const [issue] = ledger.error.issues;
    return failed(badLedger(path, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`));
  } catch (error) {
    return failed(badLedger(path, error instanceof Error ? error.message : String(error)));
  }
}
