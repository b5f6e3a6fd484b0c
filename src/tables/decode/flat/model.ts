import { BORDER, FIT, HEIGHT, ORPHAN, SKIP, WRAP } from '../features/breaks.ts';
import { CONTENT, CUT_END, EMPTY, END, FURTHER, START, WHOLE } from '../features/cells.ts';
import { LONE } from '../features/lone.ts';
import { RESUME } from '../features/resume.ts';
import { ParameterSpace } from '../log-linear.ts';

/** The weights of one pass over a flattened table. */
export const FLAT_SPACE = new ParameterSpace([
  START,
  END,
  CUT_END,
  CONTENT,
  WHOLE,
  EMPTY,
  FURTHER,
  BORDER,
  HEIGHT,
  SKIP,
  ORPHAN,
  LONE,
  WRAP,
  FIT,
  RESUME,
]);
