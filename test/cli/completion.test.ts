import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCli, scratchFolder } from '../support/cli.ts';

const folder = scratchFolder();
/** Runs a shell with nothing to read: fish takes no socket for its standard input, and a pipe of Node's is one. */
const shellRun = (shell: string, args: readonly string[], cwd?: string) =>
  spawnSync(shell, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const has = (shell: string): boolean => shellRun(shell, ['-c', 'true']).status === 0;

describe.runIf(has('bash'))('completion in bash', () => {
  beforeAll(() => {
    const { stdout, status } = runCli(['completion', 'bash'], folder());
    expect(status).toBe(0);
    writeFileSync(join(folder(), 'completion.bash'), stdout);
    writeFileSync(join(folder(), 'plan năm 2025.json'), '');
    writeFileSync(join(folder(), 'plan.txt'), '');
    mkdirSync(join(folder(), 'plans'));
  });

  /** What bash offers for the last of these words. */
  function offered(...words: string[]): string[] {
    const line = words.map((word) => `'${word}'`).join(' ');
    const script = `source completion.bash; COMP_WORDS=(reform-plan ${line}); COMP_CWORD=${words.length}; _reform_plan; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const ran = spawnSync('bash', ['-c', script], { cwd: folder(), encoding: 'utf8' });
    expect(ran.stderr).toBe('');
    return ran.stdout.split('\n').filter((word) => word !== '');
  }

  it('offers subcommands', () => {
    expect(offered('')).toEqual(expect.arrayContaining(['parse', 'query', 'export', 'validate', 'help']));
    expect(offered('expo')).toEqual(['export']);
    expect(offered('help', 'val')).toEqual(['validate']);
  });

  it('offers the options of the subcommand', () => {
    expect(offered('export', '--de')).toEqual(['--delimiter']);
    expect(offered('export', 'plan.json', '--rem')).toEqual(['--remind']);
    expect(offered('citations', '--de')).toEqual([]);
    expect(offered('--ver')).toEqual(['--version']);
  });

  it('offers the values of options', () => {
    expect(offered('export', '--to', '')).toEqual(['csv', 'xlsx', 'docx', 'ics', 'markdown', 'ndjson']);
    expect(offered('export', '--to', '=', 'x')).toEqual(['xlsx']);
    expect(offered('parse', '-f', 'y')).toEqual(['yaml']);
    expect(offered('completion', '')).toEqual(['bash', 'zsh', 'fish']);
    expect(offered('export', '--agency', '')).toEqual([]);
  });

  it('offers files, those with spaces in their names whole', () => {
    expect(offered('query', 'plan')).toEqual(
      expect.arrayContaining(['plan năm 2025.json', 'plan.txt', 'plans']),
    );
    expect(offered('agencies', '--register', 'plan.')).toEqual(['plan.txt']);
    expect(offered('export', '-o', 'plans')).toEqual(['plans']);
  });
});

describe.each(['zsh', 'fish'])('completion in %s', (shell) => {
  const script = () => runCli(['completion', shell], folder()).stdout;

  it.runIf(has(shell))('is a script that the shell reads', () => {
    writeFileSync(join(folder(), `completion.${shell}`), script());
    expect(shellRun(shell, ['-n', `completion.${shell}`], folder())).toMatchObject({ status: 0, stderr: '' });
  });

  it('names every subcommand, its options and their values', () => {
    const text = script();
    for (const word of [
      'parse',
      'validate',
      'delimiter',
      'csv xlsx docx ics markdown ndjson',
      'bash zsh fish',
    ])
      expect(text).toContain(word);
  });
});

describe.runIf(has('fish'))('completion in fish', () => {
  /** What fish offers for the end of this line. */
  function offered(line: string): string[] {
    writeFileSync(join(folder(), 'offered.fish'), runCli(['completion', 'fish'], folder()).stdout);
    const ran = shellRun(
      'fish',
      ['-c', `source offered.fish; complete -C ${JSON.stringify(line)}`],
      folder(),
    );
    expect(ran.stderr).toBe('');
    return ran.stdout.split('\n').flatMap((one) => one.split('\t')[0] || []);
  }

  it('offers subcommands, and options with their values', () => {
    expect(offered('reform-plan ex')).toContain('export');
    expect(offered('reform-plan export --de')).toContain('--delimiter');
    expect(offered('reform-plan export --to ')).toEqual(
      expect.arrayContaining(['csv', 'xlsx', 'docx', 'ics']),
    );
  });
});

it('knows three shells', () => {
  expect(runCli(['completion', 'tcsh'], folder())).toMatchObject({ status: 2, stdout: '' });
});
