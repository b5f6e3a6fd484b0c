import { Console } from 'node:console';
import type { Command } from 'commander';
import { serve } from '../mcp/server.ts';
import { PlanStore } from '../mcp/store.ts';
import { INSTRUCTIONS, planTools } from '../mcp/tools.ts';
import { EXIT } from './exit.ts';
import { invocation } from './invocation.ts';
import { keptIn } from './reading.ts';
import { print, spoken } from './screen.ts';
import { version } from './version.ts';

export function defineMcp(command: Command, exitWith: (code: number) => void): void {
  command.addHelpText('after', spoken().agents.help.mcpExamples).action(async () => {
    // the standard output carries messages only: what libraries log goes to the standard error
    const { stdin, stderr } = invocation();
    globalThis.console = new Console(stderr, stderr);
    const tools = planTools(new PlanStore(keptIn()));
    const about = { name: 'reform-plan', version: version(), instructions: INSTRUCTIONS, tools };
    await serve(stdin, print, about);
    exitWith(EXIT.fine);
  });
}
