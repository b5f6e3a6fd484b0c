import { relative } from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

/**
 * Says at once of each change that no test noticed, or that ended by its time alone, so that a run that is stopped has told
 * what it found.
 */
class Survivors {
  onMutantTested({ status, statusReason, fileName, location, replacement, mutatorName }) {
    if (!SHOWN_STATUSES.has(status)) return;
    const { line, column } = location.start;
    const now = (replacement ?? '').replace(/\s+/g, ' ').slice(0, SHOWN);
    const why = status === 'RuntimeError' ? ` (${(statusReason ?? '').split('\n')[0]})` : '';
    process.stdout.write(
      `${status}: ${relative(process.cwd(), fileName)}:${line}:${column} ${mutatorName}: ${now}${why}\n`,
    );
  }
}

const SHOWN_STATUSES = new Set(['Survived', 'NoCoverage', 'Timeout', 'RuntimeError']);

/** Characters of a change that tell which it is. */
const SHOWN = 100;

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'survivors', Survivors)];
