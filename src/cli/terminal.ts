import type { Trouble } from '../model/trouble.ts';
import { PLAIN, printable, type Style, shown } from '../writers/style.ts';
import { troubleLines } from '../writers/trouble.ts';
import { invocation } from './invocation.ts';
import { spoken, spokenLanguage } from './screen.ts';

/** The colours that the standard error takes: none in a pipe or with NO_COLOR, unless FORCE_COLOR asks for them. */
export async function stderrStyle(): Promise<Style> {
  const { NO_COLOR = '', FORCE_COLOR, TERM } = invocation().env;
  if (FORCE_COLOR === undefined && (NO_COLOR !== '' || TERM === 'dumb' || !invocation().stderr.isTTY))
    return PLAIN;
  const { chalkStderr } = await import('chalk');
  return chalkStderr;
}

export function say(lines: readonly string[]): void {
  if (lines.length === 0) return;
  const text = `${lines.join('\n')}\n`;
  const { stderr } = invocation();
  stderr.write(stderr.isTTY ? shown(text) : text);
}

export function complain(trouble: Trouble, style: Style): void {
  say(linesOfTrouble(trouble, style));
}

/** A trouble as the standard error shows it: in the terminal's width where it is one. */
export function linesOfTrouble(trouble: Trouble, style: Style): string[] {
  const { isTTY, columns } = invocation().stderr;
  return troubleLines(trouble, style, spokenLanguage(), 'command-line', isTTY ? columns : undefined);
}

/** A bar on the standard error, or nothing where nobody looks at one. */
export interface Progress {
  readonly shown: boolean;
  step(): void;
  stop(): void;
}

const NO_PROGRESS: Progress = { shown: false, step: () => {}, stop: () => {} };

/** A bar that begins again with each document whose pages are counted. */
export interface PageBar {
  readonly shown: boolean;
  readonly at: (progress: { readonly file: string; readonly done: number; readonly total: number }) => void;
  stop(): void;
}

/** @param wanted whether pages are to be counted, and the terminal is not busy with the output itself */
export async function pageBar(wanted: boolean): Promise<PageBar> {
  if (!wanted || !invocation().stderr.isTTY) return { shown: false, at: () => {}, stop: () => {} };
  const { SingleBar } = (await import('cli-progress')).default;
  const format = spoken().parsing.progress.pages;
  const bar = new SingleBar({ format, stream: invocation().stderr, clearOnComplete: true, hideCursor: true });
  return {
    shown: true,
    at: ({ file, done, total }) => {
      if (done === 0) bar.start(total, 0, { file: printable(file) });
      else bar.update(done);
      if (done === total) bar.stop();
    },
    stop: () => bar.stop(),
  };
}

/** @param wanted whether there is enough to do, and the terminal is not busy with the output itself */
export async function progressBar(total: number, wanted: boolean): Promise<Progress> {
  if (!wanted || !invocation().stderr.isTTY) return NO_PROGRESS;
  const { SingleBar } = (await import('cli-progress')).default;
  const format = spoken().parsing.progress.files;
  const bar = new SingleBar({ format, stream: invocation().stderr, clearOnComplete: true, hideCursor: true });
  bar.start(total, 0);
  return { shown: true, step: () => bar.increment(), stop: () => bar.stop() };
}

export type Refuse = (trouble: Trouble) => void;

/** Says what is wrong, on the standard error. */
export async function refuser(): Promise<Refuse> {
  const style = await stderrStyle();
  return (trouble) => complain(trouble, style);
}
