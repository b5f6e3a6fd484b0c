import type { Diagnostic, Discarded } from '../model/index.ts';
import { joinTokens, placeOf, type Token } from './document.ts';

/**
 * Who has which word. Every part of the parser claims the tokens that it puts into a record, or discards
 * them with a reason; what nobody claimed in the end is kept as `unplaced` and reported, and a token
 * claimed twice is a bug that is reported too. This is what makes "nothing is lost" checkable.
 */
export class Ledger {
  readonly #claimed = new Set<Token>();
  readonly #twice: Token[] = [];
  readonly #discarded: Discarded[] = [];
  readonly #diagnostics: Diagnostic[] = [];

  /** These tokens stand in a record. */
  claim(tokens: Iterable<Token>): void {
    for (const token of tokens) {
      if (token.parts) for (const part of token.parts) this.#take(part);
      else this.#take(token);
    }
  }

  #take(token: Token): void {
    const before = this.#claimed.size;
    this.#claimed.add(token);
    if (this.#claimed.size === before) this.#twice.push(token);
  }

  /** These tokens stand in no record, for this reason. */
  discard(tokens: readonly Token[], reason: Discarded['reason']): void {
    if (tokens.length === 0) return;
    this.claim(tokens);
    this.#discarded.push({ text: joinTokens(tokens), reason, source: placeOf(tokens) });
  }

  isClaimed(token: Token): boolean {
    return token.parts ? token.parts.every((part) => this.#claimed.has(part)) : this.#claimed.has(token);
  }

  report(diagnostic: Diagnostic): void {
    this.#diagnostics.push(diagnostic);
  }

  get claimedTwice(): readonly Token[] {
    return this.#twice;
  }

  get discarded(): readonly Discarded[] {
    return this.#discarded;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }
}
