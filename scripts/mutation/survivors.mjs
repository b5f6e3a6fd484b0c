import { relative } from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Says of each change that no test noticed at once, so that a run that is stopped has told what it found. */
class Survivors {
  onMutantTested({ status, fileName, location, replacement, mutatorName }) {
    if (status !== 'Survived' && status !== 'NoCoverage') return;
    const { line, column } = location.start;
    const now = (replacement ?? '').replace(/\s+/g, ' ').slice(0, SHOWN);
    process.stdout.write(
      `${status}: ${relative(process.cwd(), fileName)}:${line}:${column} ${mutatorName}: ${now}\n`,
    );
  }
}

/** Characters of a change that tell which it is. */
const SHOWN = 100;

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'survivors', Survivors)];
