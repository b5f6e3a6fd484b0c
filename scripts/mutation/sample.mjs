// A sample of a room's mutants: which are drawn, and what their share says of all of them.

import { random } from '../../training/random.mjs';

/**
 * Draws `size` of what there is, each with equal chance and none twice; the same seed draws the same. The order stays.
 */
export function draw(all, size, seed) {
  const next = random(seed);
  const drawn = [];
  let missing = Math.min(size, all.length);
  for (const [place, one] of all.entries()) {
    // selection sampling: as many are still missing as are drawn from those still to come
    if (next() * (all.length - place) >= missing) continue;
    drawn.push(one);
    missing -= 1;
  }
  return drawn;
}

/** Standard deviations to both sides of the middle that hold 95 % of a normal distribution. */
const Z = 1.96;

/**
 * Between which two shares that of all lies, with 95 % certainty, when `found` of the `of` that were drawn were noticed
 * (Wilson's interval: it stays within 0 … 1, and holds for shares near either end).
 */
export function interval(found, of) {
  if (of === 0) return [0, 1];
  const share = found / of;
  const middle = share + Z ** 2 / (2 * of);
  const reach = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const scale = 1 + Z ** 2 / of;
  return [Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale)];
}
