// Lets Stryker try only those mutants that were drawn. Its ranges of lines (`mutate`) would not do: a range holds what is
// nested in it as well. So a reporter, which is told of every mutant before the first is tried, draws; and a checker, which
// is asked in a process of its own before each is tried, turns away the others. Those do not count.
import { readFileSync, writeFileSync } from 'node:fs';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { draw } from './sample.mjs';

/** What run.mjs asks for: how many, drawn by which seed, and where the drawn ones are written down. */
const { MUTATION_SAMPLE: size, MUTATION_SEED: seed, MUTATION_DRAWN: list } = process.env;

class Drawer {
  onMutationTestingPlanReady({ mutantPlans }) {
    const ids = mutantPlans.filter(({ plan }) => plan === 'Run').map(({ mutant }) => mutant.id);
    const drawn = draw(ids, Number(size), Number(seed));
    process.stdout.write(`${drawn.length} of ${ids.length} mutants are drawn (seed ${seed})\n`);
    writeFileSync(list, JSON.stringify(drawn));
  }
}

class Drawn {
  async init() {}

  /** One question for all of them, since the answer is on a list. */
  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    const drawn = new Set(JSON.parse(readFileSync(list, 'utf8')));
    const answer = ({ id }) =>
      drawn.has(id) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' };
    return Object.fromEntries(mutants.map((one) => [one.id, answer(one)]));
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Reporter, 'drawer', Drawer),
  declareClassPlugin(PluginKind.Checker, 'drawn', Drawn),
];
