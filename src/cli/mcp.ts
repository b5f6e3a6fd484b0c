import { Console } from 'node:console';
import type { Command } from 'commander';
import { serve } from '../mcp/server.ts';
import { INSTRUCTIONS, planTools } from '../mcp/tools.ts';
import { EXIT } from './exit.ts';
import { print, spoken } from './screen.ts';
import { version } from './version.ts';

export function defineMcp(command: Command, settle: (code: number) => void): void {
  command.addHelpText('after', spoken().agents.help.mcpExamples).action(async () => {
    // the standard output carries messages only: what libraries log goes to the standard error
    globalThis.console = new Console(process.stderr, process.stderr);
    const about = { name: 'reform-plan', version: version(), instructions: INSTRUCTIONS, tools: planTools() };
    await serve(process.stdin, print, about);
    settle(EXIT.fine);
  });
}
