import { z } from 'zod';
import { tooDeepAt } from '../plans/depth.ts';
import { messageOf } from '../text/thrown.ts';
import { answer, ERROR, fault, idOf, Message, type Outcome } from './json-rpc.ts';
import { linesOf } from './message-lines.ts';

/**
 * A server of the Model Context Protocol over two streams (modelcontextprotocol.io, transport "stdio"): initialize,
 * ping, tools/list and tools/call. Requests are answered one after another, in the order they came in.
 */

/** Versions that differ in nothing that is served here, the newest first. */
const VERSIONS = ['2025-06-18', '2025-03-26', '2024-11-05'] as const;

/** In bytes. Arguments are names and questions; a plan itself goes by its path. */
const LONGEST_MESSAGE = 4 * 1024 ** 2;
/** Requests in one line (a batch, which the protocol's version of March 2025 has). */
const LARGEST_BATCH = 100;

/** What a tool gives back: data, or words that say what is wrong. */
export type ToolResult =
  | { readonly ok: true; readonly data: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly text: string };

/** A tool that an agent may call. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** JSON Schema of the arguments: an object. */
  readonly inputSchema: object;
  /** Never throws for what a caller may send; an exception is a fault of the tool. */
  readonly call: (given: Readonly<Record<string, unknown>>) => Promise<ToolResult>;
}

/** How the server names itself, and the tools that it offers. */
export interface ServerOptions {
  readonly name: string;
  readonly version: string;
  /** What an agent is told of the whole when it begins. */
  readonly instructions: string;
  readonly tools: readonly Tool[];
}

/**
 * Serves until the input ends.
 * @param input what the client writes
 * @param send puts one line before the client
 */
export async function serve(
  input: AsyncIterable<Uint8Array>,
  send: (line: string) => Promise<void>,
  options: ServerOptions,
): Promise<void> {
  for await (const line of linesOf(input, LONGEST_MESSAGE)) {
    if (line === null) {
      await send(answer(null, fault(ERROR.invalidRequest, `a message has at most ${LONGEST_MESSAGE} bytes`)));
    } else if (line.trim() !== '') await takeLine(line, send, options);
  }
}

async function takeLine(
  line: string,
  send: (line: string) => Promise<void>,
  options: ServerOptions,
): Promise<void> {
  const value = parsed(line);
  if (value === undefined)
    return send(answer(null, fault(ERROR.parse, 'this is no JSON, or nested too deep')));
  if (!Array.isArray(value)) {
    const text = await reply(value, options);
    return text === null ? undefined : send(text);
  }
  if (value.length === 0 || value.length > LARGEST_BATCH)
    return send(answer(null, fault(ERROR.invalidRequest, `a batch has 1 to ${LARGEST_BATCH} requests`)));
  const replies: string[] = [];
  for (const each of value) {
    const text = await reply(each, options);
    if (text !== null) replies.push(text.trimEnd());
  }
  if (replies.length > 0) await send(`[${replies.join(',')}]\n`);
}

function parsed(line: string): unknown {
  if (tooDeepAt(line) !== null) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The answer to one message; null to a notification, and to an answer, which nobody asked for. */
async function reply(value: unknown, options: ServerOptions): Promise<string | null> {
  const message = Message.safeParse(value);
  if (!message.success) {
    if (isAnswer(value)) return null;
    return answer(idOf(value), fault(ERROR.invalidRequest, 'this is no request of JSON-RPC 2.0'));
  }
  const { id } = message.data;
  if (id === undefined) return null;
  return answer(id, await outcomeOf(message.data, options));
}

const Answer = z.union([z.looseObject({ result: z.unknown() }), z.looseObject({ error: z.unknown() })]);

function isAnswer(value: unknown): boolean {
  return Answer.safeParse(value).success && idOf(value) !== null;
}

async function outcomeOf({ method, params = {} }: Message, options: ServerOptions): Promise<Outcome> {
  switch (method) {
    case 'initialize':
      return { result: greeting(params, options) };
    case 'ping':
      return { result: {} };
    case 'tools/list':
      return { result: { tools: options.tools.map(({ call: _, ...tool }) => listed(tool)) } };
    case 'tools/call':
      return callTool(params, options);
    default:
      return fault(ERROR.methodNotFound, `there is no method ${JSON.stringify(method)}`);
  }
}

/** The client's version where it is known here; else the newest, with which the client may leave. */
function greeting(params: Readonly<Record<string, unknown>>, options: ServerOptions): object {
  const { name, version, instructions } = options;
  const asked = VERSIONS.find((each) => each === params.protocolVersion);
  return {
    protocolVersion: asked ?? VERSIONS[0],
    capabilities: { tools: {} },
    serverInfo: { name, version },
    instructions,
  };
}

/** Nothing is written, nothing outside is asked: clients may call without asking their user each time. */
function listed(tool: Omit<Tool, 'call'>): object {
  return { ...tool, annotations: { readOnlyHint: true, openWorldHint: false } };
}

const Call = z.object({
  name: z.string(),
  arguments: z.record(z.string(), z.unknown()).exactOptional(),
});

async function callTool(params: unknown, { tools }: ServerOptions): Promise<Outcome> {
  const call = Call.safeParse(params);
  if (!call.success)
    return fault(ERROR.invalidParams, 'tools/call takes a name and, as an object, arguments');
  const tool = tools.find(({ name }) => name === call.data.name);
  if (!tool) {
    const names = tools.map(({ name }) => name).join(', ');
    return fault(
      ERROR.invalidParams,
      `there is no tool ${JSON.stringify(call.data.name)}; there are ${names}`,
    );
  }
  return { result: shown(await called(tool, call.data.arguments ?? {})) };
}

async function called(tool: Tool, given: Readonly<Record<string, unknown>>): Promise<ToolResult> {
  try {
    return await tool.call(given);
  } catch (error) {
    const got = messageOf(error);
    return {
      ok: false,
      text: `internal-fault: ${tool.name} stopped over something it did not foresee: ${got}`,
    };
  }
}

/** Data twice, as the protocol asks for: for clients that read structures, and as text for those that do not. */
function shown(result: ToolResult): object {
  if (!result.ok) return { content: [{ type: 'text', text: result.text }], isError: true };
  return { content: [{ type: 'text', text: JSON.stringify(result.data) }], structuredContent: result.data };
}
