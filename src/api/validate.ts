import { z } from 'zod';
import type { Result } from '../model/trouble.ts';
import { done } from '../model/trouble.ts';
import * as validating from '../plans/validate-text.ts';
import { language } from './fields.ts';
import { understood } from './options.ts';

/** How to tell of what is wrong in a plan file. */
export const ValidateOptions = z.strictObject({ language });
export type ValidateOptions = z.input<typeof ValidateOptions>;

/**
 * Checks the text of a plan file (JSON, YAML, NDJSON), which a person may have edited, against the schemas and its
 * records against one another.
 * @returns how many plans it holds, and each fault with its line and column
 */
export function validateText(text: string, options: ValidateOptions = {}): Result<validating.Validated> {
  const asked = understood('validateText', ValidateOptions, options);
  return asked.ok ? done(validating.validateText(text, asked.value.messages)) : asked;
}
