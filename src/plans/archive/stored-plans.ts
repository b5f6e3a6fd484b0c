import { brotliDecompressSync } from 'node:zlib';
import { ENGLISH, inEveryLanguage, type Messages } from '../../messages/index.ts';
import type { Plan } from '../../model/index.ts';
import { failed, type Result, type Trouble } from '../../model/trouble.ts';
import { parsed } from '../plan-pieces.ts';
import type { ArchiveAddress } from './address.ts';
import { numberOf, type SqlDatabase, type SqlRow, textOf } from './engine.ts';
import { readArchive } from './open.ts';

type Troubles = Messages['archive']['troubles'];

/** A trouble in every language: who asks for plans has not said which one is spoken. */
function every<A extends readonly unknown[]>(pick: (troubles: Troubles) => (...told: A) => Trouble) {
  return (...told: A): Trouble => inEveryLanguage(({ archive }) => pick(archive.troubles)(...told));
}

const TEXTS: Pick<Messages, 'archive'> = {
  archive: {
    ...ENGLISH.archive,
    troubles: {
      ...ENGLISH.archive.troubles,
      notThere: every((say) => say.notThere),
      noArchive: every((say) => say.noArchive),
      otherVersion: every((say) => say.otherVersion),
      busy: every((say) => say.busy),
      damaged: every((say) => say.damaged),
      full: every((say) => say.full),
      unusable: every((say) => say.unusable),
      noPlan: every((say) => say.noPlan),
      manyPlans: every((say) => say.manyPlans),
    },
  },
};

/**
 * The plans of an archive that are in force, one at a time, or the one that is asked for, whatever became of it.
 * @returns plans as `parse` wrote them; a trouble ends them
 */
export async function* storedPlans({ archive, key }: ArchiveAddress): AsyncGenerator<Result<Plan>> {
  const ids = await readArchive(archive, TEXTS, (database) =>
    key === null ? { ids: currentIds(database), near: [] } : idsOf(database, key),
  );
  if (!ids.ok) {
    yield ids;
    return;
  }
  const { ids: found, near } = ids.value;
  const { troubles } = TEXTS.archive;
  if (key !== null && found.length !== 1) {
    yield failed(
      found.length === 0 ? troubles.noPlan(archive, key, near) : troubles.manyPlans(archive, key, near),
    );
    return;
  }
  const { checkedPlan } = await import('../checked-plan.ts');
  for (let from = 0; from < found.length; from += AT_ONCE) {
    const some = await readArchive(archive, TEXTS, (database) =>
      found.slice(from, from + AT_ONCE).map((id) => storedPlan(database, id)),
    );
    if (!some.ok) {
      yield some;
      return;
    }
    for (const plan of some.value) {
      const value = plan ?? undefined;
      const valid = await checkedPlan(value);
      yield valid.ok ? valid : failed(troubles.damaged(archive, valid.trouble.got));
    }
  }
}

/** Plans that are taken out at a time: opening the archive costs as much as some plans. */
const AT_ONCE = 32;

function currentIds(database: SqlDatabase): number[] {
  return database
    .all(`SELECT id FROM plans WHERE state = 'current' ORDER BY year, key, id`)
    .map((row) => numberOf(row, 'id'));
}

/** Keys that are shown where one is not found, or not alone. */
const SHOWN = 5;

/** The plans that a key means: its latest version, or the one named; else those whose key or number holds the words. */
export function idsOf(
  database: SqlDatabase,
  asked: string,
): { readonly ids: readonly number[]; readonly near: readonly string[] } {
  const m = /^(.*)@(\d{1,6})$/.exec(asked);
  const [key, version] = m ? [m[1] ?? '', Number(m[2])] : [asked, null];
  const named = database.all(
    `SELECT id, key FROM plans WHERE key = ?1 AND (?2 IS NULL OR version = ?2)
     ORDER BY state = 'current' DESC, version DESC, id DESC LIMIT 1`,
    [key, version],
  );
  if (named.length > 0) return { ids: named.map((row) => numberOf(row, 'id')), near: [] };
  const like = database.all(
    `SELECT id, key FROM plans WHERE state = 'current' AND ?2 IS NULL AND ?1 <> ''
       AND (instr(key, ?1) > 0 OR instr(coalesce(number, ''), ?1) > 0) ORDER BY key, id LIMIT ${SHOWN}`,
    [key, version],
  );
  const some =
    like.length > 0
      ? like
      : database.all(`SELECT key FROM plans WHERE state = 'current' ORDER BY id DESC LIMIT 3`);
  const near = some.map((row: SqlRow) => textOf(row, 'key'));
  return { ids: like.map((row) => numberOf(row, 'id')), near };
}

/** A plan's own file as it was put in; undefined where it cannot be read. */
export function storedPlan(database: SqlDatabase, id: number): unknown {
  const body = database.get('SELECT body FROM plan_files WHERE plan = ?', [id])?.body;
  if (!(body instanceof Uint8Array)) return undefined;
  try {
    return parsed(brotliDecompressSync(body, { maxOutputLength: LARGEST_PLAN }));
  } catch {
    // bytes that are no brotli: the file is damaged
    return undefined;
  }
}

/** Bytes of a plan's JSON at most: a damaged or hostile file must not fill the memory. */
const LARGEST_PLAN = 2 ** 29;
