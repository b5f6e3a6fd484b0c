/** Words of `reform-plan help` and `reform-plan mcp`. */
export const agents = {
  help: {
    command: 'the command to explain; the whole program where none is named',
    json: 'print commands, options, their types, defaults and examples as JSON',
    helpExamples: `
Examples:
  $ reform-plan help query
  $ reform-plan help --json | jq -r '.commands[].name'`,
    mcpExamples: `
An agent starts this command and talks to it in JSON-RPC 2.0, one message a line. Its tools read any \
file that you may read, and write none.

Examples:
  $ claude mcp add reform-plan -- npx reform-plan mcp
  $ echo '{"jsonrpc":"2.0","id":1,"method":"tools/list"}' | reform-plan mcp`,
  },
};
