import type { Plan } from '../model/index.ts';
import type { Trouble } from '../model/trouble.ts';
import type { Skipped } from '../source/skipped.ts';
import type { Style } from '../writers/style.ts';
import { countRows, summaryLine, summaryLines, totalLine } from '../writers/summary.ts';
import { spoken } from './screen.ts';
import { linesOfTrouble, say } from './terminal.ts';

export interface ReportOptions {
  /** One line a plan. */
  readonly brief: boolean;
  /** Troubles only. */
  readonly quiet: boolean;
  /** Kept back until the end: a progress bar has the terminal. */
  readonly later: boolean;
}

/** A folder of pictures is not listed to its end. */
const SKIPPED_IN_FULL = 20;

/** What the user is told on the standard error while plans are read. */
export class Report {
  readonly #style: Style;
  readonly #messages = spoken();
  readonly #options: ReportOptions;
  readonly #kept: string[] = [];
  readonly #sums = { tasks: 0, deliverables: 0, indicators: 0, duties: 0, unsure: 0 };
  #plans = 0;
  #failed = 0;

  constructor(style: Style, options: ReportOptions) {
    this.#style = style;
    this.#options = options;
  }

  get failed(): number {
    return this.#failed;
  }

  plan(plan: Plan): void {
    this.#plans += 1;
    const counts = countRows(plan);
    for (const key of ['tasks', 'deliverables', 'indicators', 'unsure'] as const)
      this.#sums[key] += counts[key];
    if (this.#options.quiet) return;
    this.#tell(
      this.#options.brief
        ? [summaryLine(plan, this.#style, this.#messages)]
        : summaryLines(plan, this.#style, this.#messages),
    );
  }

  trouble(trouble: Trouble): void {
    this.#failed += 1;
    this.#tell(linesOfTrouble(trouble, this.#style));
  }

  /** What folders held that was not read. */
  skipped(all: readonly Skipped[]): void {
    if (this.#options.quiet || all.length === 0) return;
    const { skipped } = this.#messages.reading;
    const named = all.slice(0, SKIPPED_IN_FULL).map((one) => skipped.line(one));
    const more = all.length - named.length;
    this.#tell([...named, ...(more > 0 ? [skipped.more(more)] : [])].map((line) => this.#style.dim(line)));
  }

  end(): void {
    say(this.#kept);
    if (!this.#options.quiet && this.#plans + this.#failed > 1) {
      say([this.#style.bold(totalLine(this.#plans, this.#failed, this.#sums, this.#messages))]);
    }
  }

  #tell(lines: readonly string[]): void {
    if (this.#options.later) this.#kept.push(...lines);
    else say(lines);
  }
}
