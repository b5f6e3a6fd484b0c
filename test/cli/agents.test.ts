import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli, scratchFolder } from '../support/cli.ts';
import { TABLE_PLAN_TEXT } from '../support/table-plan.ts';

const folder = scratchFolder();
const bin = join(import.meta.dirname, '..', '..', 'bin', 'reform-plan.js');

/** A client of the protocol: what an agent does, over a process of its own. */
class Client {
  readonly #server: ChildProcess;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly ended: Promise<number | null>;
  #last = 0;

  constructor(cwd: string) {
    this.#server = spawn(process.execPath, [bin, 'mcp'], { cwd, stdio: ['pipe', 'pipe', 'ignore'] });
    this.ended = new Promise((resolve) => this.#server.on('exit', resolve));
    if (!this.#server.stdout) throw new Error('no output to read');
    createInterface(this.#server.stdout).on('line', (line) => {
      const answer: Answer = JSON.parse(line);
      this.#waiting.get(answer.id)?.(answer);
    });
  }

  request(method: string, params: object = {}): Promise<Answer> {
    this.#last += 1;
    const id = this.#last;
    const answer = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    this.#server.stdin?.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
    return answer;
  }

  notify(method: string): void {
    this.#server.stdin?.write(`${JSON.stringify({ jsonrpc: '2.0', method })}\n`);
  }

  end(): void {
    this.#server.stdin?.end();
  }
}

interface Answer {
  readonly id: number;
  readonly result?: Record<string, unknown>;
}

describe('an agent over the standard input and output', () => {
  let client: Client;
  beforeAll(() => {
    writeFileSync(join(folder(), 'plan.txt'), TABLE_PLAN_TEXT);
    client = new Client(folder());
  });
  afterAll(() => client.end());

  it('is greeted, sees the tools, and asks a plan', async () => {
    const clientInfo = { name: 'test', version: '1' };
    const greeting = await client.request('initialize', {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo,
    });
    expect(greeting.result).toMatchObject({ serverInfo: { name: 'reform-plan' } });
    client.notify('notifications/initialized');
    const { result } = await client.request('tools/list');
    const tools = ['parse', 'query', 'due', 'diff', 'check'].map((name) => expect.objectContaining({ name }));
    expect(result).toEqual({ tools });
    const asked = { name: 'query', arguments: { files: ['plan.txt'], columns: ['number'], limit: 1 } };
    const rows = await client.request('tools/call', asked);
    expect(rows.result).toMatchObject({ structuredContent: { rows: [{ number: '1', file: 'plan.txt' }] } });
  });

  it('is told of a wrong question in the result', async () => {
    const answer = await client.request('tools/call', {
      name: 'query',
      arguments: { files: ['nowhere.txt'] },
    });
    expect(answer.result).toMatchObject({ isError: true });
  });

  it('ends with the input', async () => {
    client.end();
    expect(await client.ended).toBe(0);
  });
});

describe('help as data', () => {
  interface Manual {
    readonly name: string;
    readonly examples: string[];
    readonly options: { readonly name: string; readonly type: string; readonly default: unknown }[];
    readonly commands: Manual[];
  }
  const manual = (...args: string[]): Manual =>
    JSON.parse(runCli(['help', ...args, '--json'], folder()).stdout);

  it('tells every command that the help lists', () => {
    const listed = runCli(['--help'], folder()).stdout.split('Commands:')[1] ?? '';
    const names = [...listed.matchAll(/^ {2}([a-z]+) /gm)].map((m) => m[1]);
    expect(manual().commands.map(({ name }) => name)).toEqual(names);
  });

  it('tells types, defaults and choices of options', () => {
    const due = new Map(manual('due').options.map((option) => [option.name, option]));
    expect(due.get('--within')).toMatchObject({ type: 'text', value: 'length', default: '30d' });
    expect(due.get('--overdue')).toMatchObject({ type: 'flag', value: null });
    expect(due.get('--role')).toMatchObject({ type: 'choice', choices: expect.arrayContaining(['lead']) });
  });

  it('has an example of every command', () => {
    const without = manual().commands.filter(({ examples }) => examples.length === 0);
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('names the nearest command to one that there is not', () => {
    const { status, stderr, stdout } = runCli(['help', 'quer'], folder());
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('nearest: query');
  });
});
