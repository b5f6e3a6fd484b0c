import { z } from 'zod';

/** JSON-RPC 2.0 (jsonrpc.org/specification), one message a line, as the stdio transport of MCP has it. */

/** Codes that the specification reserves. */
export const ERROR = {
  parse: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internal: -32603,
} as const;

const Id = z.union([z.string(), z.number()]);
export type Id = z.infer<typeof Id>;

/** A request (with an id) or a notification (without). Clients' answers to us have no method; we ask nothing. */
export const Message = z.object({
  jsonrpc: z.literal('2.0'),
  id: Id.exactOptional(),
  method: z.string(),
  params: z.record(z.string(), z.unknown()).exactOptional(),
});
export type Message = z.infer<typeof Message>;

/** What a method came to. */
export type Outcome =
  | { readonly result: object }
  | { readonly error: { readonly code: number; readonly message: string } };

/** An answer that says what went wrong; `code` is one of JSON-RPC 2.0's. */
export function fault(code: number, message: string): Outcome {
  return { error: { code, message } };
}

/** An answer as it is sent. The id is null where the request's could not be read. */
export function answer(id: Id | null, outcome: Outcome): string {
  return `${JSON.stringify({ jsonrpc: '2.0', id, ...outcome })}\n`;
}

/** The id of something that is no request, so that its sender knows what was refused. */
export function idOf(value: unknown): Id | null {
  const id = z.object({ id: Id }).safeParse(value);
  return id.success ? id.data.id : null;
}
