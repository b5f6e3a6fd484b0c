import { escapeMarkup } from '../text/markup.ts';

/** One bar of a chart. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value as it is written beside the bar. */
  readonly shown: string;
}

/** Measures of a chart, in units of its own (SVG's `viewBox`), which a page scales. */
const WIDTH = 720;
const ROW = 24;
const BAR = 16;
const LABELS = 270;
const VALUES = 90;
/** Letters of a label that fit; the whole stands in its title. */
const LABEL_LETTERS = 32;

/**
 * A chart of lying bars as SVG that stands within a page: no script, colours from the page (`currentColor`), a title for
 * those who hear it read out. Values under 0 have no bar.
 */
export function barChart(title: string, bars: readonly Bar[]): string {
  const most = Math.max(0, ...bars.map(({ value }) => (Number.isFinite(value) ? value : 0)));
  const room = WIDTH - LABELS - VALUES;
  const rows = bars.map(({ label, value, shown }, i) => {
    const long = most > 0 && value > 0 ? Math.max(1, Math.round((value / most) * room)) : 0;
    const y = i * ROW;
    const middle = y + ROW / 2 + 5;
    const short =
      label.length > LABEL_LETTERS ? `${label.slice(0, LABEL_LETTERS - 1).toWellFormed()}…` : label;
    return `<g><title>${escapeMarkup(`${label}: ${shown}`)}</title><text x="${LABELS - 8}" y="${middle}" text-anchor="end">${escapeMarkup(short)}</text><rect x="${LABELS}" y="${y + (ROW - BAR) / 2}" width="${long}" height="${BAR}" rx="2" class="bar"/><text x="${LABELS + long + 6}" y="${middle}">${escapeMarkup(shown)}</text></g>`;
  });
  const height = Math.max(ROW, bars.length * ROW);
  return `<svg role="img" aria-label="${escapeMarkup(title)}" viewBox="0 0 ${WIDTH} ${height}" xmlns="http://www.w3.org/2000/svg">${rows.join('')}</svg>`;
}
