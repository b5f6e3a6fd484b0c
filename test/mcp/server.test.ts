import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/mcp/lines.ts';
import { type ServerOptions, serve, type Tool } from '../../src/mcp/server.ts';

const echo: Tool = {
  name: 'echo',
  title: 'Echo',
  description: 'Says what it heard.',
  inputSchema: { type: 'object' },
  call: async (given) => {
    if (given.fail === 'value') return { ok: false, text: 'error: nothing to say' };
    if (given.fail === 'exception') throw new Error('the echo is broken');
    return { ok: true, data: given };
  },
};
const options: ServerOptions = { name: 'test', version: '1.2.3', instructions: 'Call echo.', tools: [echo] };

async function* pieces(...texts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield typeof text === 'string' ? Buffer.from(text) : text;
}

/** What the server answers to lines. */
async function talk(...lines: unknown[]): Promise<unknown[]> {
  const heard: unknown[] = [];
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const send = async (line: string): Promise<void> => void heard.push(JSON.parse(line));
  await serve(pieces(text), send, options);
  return heard;
}

const request = (method: string, params?: object, id: unknown = 1): object => ({
  jsonrpc: '2.0',
  id,
  method,
  ...(params && { params }),
});
const error = (code: number): object => ({ jsonrpc: '2.0', error: { code, message: expect.any(String) } });

describe('the protocol', () => {
  it('begins with the version that the client knows, or the newest', async () => {
    const [old, unknown] = await talk(
      request('initialize', { protocolVersion: '2024-11-05' }),
      request('initialize', { protocolVersion: '1999-01-01' }),
    );
    expect(old).toMatchObject({ result: { protocolVersion: '2024-11-05', capabilities: { tools: {} } } });
    expect(unknown).toMatchObject({
      result: { protocolVersion: '2025-06-18', serverInfo: { version: '1.2.3' } },
    });
  });

  it('answers ping, and lists tools without what only the server needs', async () => {
    const [ping, list] = await talk(request('ping'), request('tools/list', undefined, 'b'));
    expect(ping).toEqual({ jsonrpc: '2.0', id: 1, result: {} });
    const { call: _, ...shown } = echo;
    expect(list).toMatchObject({ id: 'b', result: { tools: [shown] } });
  });

  it('calls a tool, and gives its data as text too', async () => {
    const [answer] = await talk(request('tools/call', { name: 'echo', arguments: { word: 'chào' } }));
    const content = [{ type: 'text', text: '{"word":"chào"}' }];
    expect(answer).toEqual({
      jsonrpc: '2.0',
      id: 1,
      result: { content, structuredContent: { word: 'chào' } },
    });
  });

  it.each(['value', 'exception'])(
    'gives a tool that ends in an %s as the result of the call',
    async (fail) => {
      const [answer] = await talk(request('tools/call', { name: 'echo', arguments: { fail } }));
      expect(answer).toMatchObject({ result: { isError: true, content: [{ type: 'text' }] } });
    },
  );

  it('says nothing to notifications and to answers', async () => {
    const notification = { jsonrpc: '2.0', method: 'notifications/initialized' };
    expect(await talk(notification, { jsonrpc: '2.0', id: 7, result: {} }, '')).toEqual([]);
  });

  it('answers a batch in one line', async () => {
    const [answers] = await talk([request('ping'), { jsonrpc: '2.0', method: 'x' }, request('ping', {}, 2)]);
    expect(answers).toMatchObject([{ id: 1 }, { id: 2 }]);
  });
});

describe('what is no request', () => {
  it.each([
    ['no JSON', '{"jsonrpc":', -32700],
    ['nested too deep', '['.repeat(5000), -32700],
    ['an empty batch', [], -32600],
    ['a batch without end', Array.from({ length: 101 }, () => request('ping')), -32600],
    ['another JSON-RPC', { id: 1, method: 'ping' }, -32600],
    ['a list of parameters', { jsonrpc: '2.0', id: 1, method: 'ping', params: [1] }, -32600],
    ['a method that there is not', request('resources/list'), -32601],
    ['a tool that there is not', request('tools/call', { name: 'smell' }), -32602],
    ['a call without a name', request('tools/call', {}), -32602],
  ])('%s', async (_, line, code) => {
    const [answer, ...more] = await talk(line);
    expect(answer).toMatchObject(error(code));
    expect(more).toEqual([]);
  });

  it('is refused by its length, and the next line is heard', async () => {
    const [refused, ping] = await talk('x'.repeat(5 * 1024 ** 2), request('ping'));
    expect(refused).toMatchObject(error(-32600));
    expect(ping).toMatchObject({ id: 1, result: {} });
  });

  it('ends nothing, whatever it is', async () => {
    const line = fc.oneof(fc.json(), fc.string()).map((text) => text.replaceAll('\n', ' '));
    await fc.assert(
      fc.asyncProperty(fc.array(line), async (lines) => {
        expect((await talk(...lines, request('ping', {}, 'last'))).at(-1)).toMatchObject({ id: 'last' });
      }),
    );
  });
});

it('finds the same lines however the input is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme' })),
      fc.integer({ min: 1, max: 9 }),
      async (lines, size) => {
        const wanted = lines.map((line) => line.replace(/[\r\n]/g, ' '));
        const bytes = Buffer.from(wanted.map((line) => `${line}\r\n`).join(''));
        const cut = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        const found: unknown[] = [];
        for await (const line of linesOf(pieces(...cut), 1000)) found.push(line);
        expect(found).toEqual(wanted);
      },
    ),
  );
});
