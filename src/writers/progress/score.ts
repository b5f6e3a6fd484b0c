import type { CriterionScore, Score } from '../../follow/score.ts';
import { share } from '../../follow/tally.ts';
import type { Language, Messages } from '../../messages/index.ts';
import type { Page } from '../pages/index.ts';

type Words = Messages['follow'];

/** A score as a page: each criterion with what was counted, its points, and what one more task would add. */
export function scorePage(score: Score, language: Language, { follow }: Pick<Messages, 'follow'>): Page {
  const { rules, criteria } = score;
  const { columns } = follow;
  const places = rules.decimals;
  const documents = rules.documents.map(({ symbol, date }) => `${symbol} (${follow.day(date)})`).join(', ');
  return {
    title: rules.title[language],
    language,
    blocks: [
      { kind: 'paragraph', text: follow.score.from(`${rules.issuer}: ${documents}`) },
      ...(rules.note ? [{ kind: 'paragraph' as const, text: rules.note[language] }] : []),
      {
        kind: 'table',
        name: columns.points,
        columns: [
          { heading: columns.criterion, type: 'words' },
          { heading: columns.maximum, type: 'number' },
          { heading: columns.counted, type: 'words' },
          { heading: columns.points, type: 'number' },
          { heading: columns.oneMore, type: 'number' },
          { heading: columns.reason, type: 'words' },
        ],
        rows: criteria.map((each) => [
          `${each.criterion.id}. ${each.criterion.title[language]}`,
          follow.decimal(each.criterion.maximum, places),
          counted(each, follow),
          each.points === null ? '–' : follow.decimal(each.points, places),
          each.oneMore === null ? '' : `+${follow.decimal(each.oneMore, places)}`,
          remarks(each, language, follow),
        ]),
      },
      ...criteria
        .filter(({ open }) => open.length > 0)
        .map(({ open }) => ({
          kind: 'paragraph' as const,
          text: follow.score.open(open.map(({ task }) => task.name).join(', ')),
        })),
      {
        kind: 'paragraph',
        text: follow.score.total(
          follow.decimal(score.points, places),
          follow.decimal(score.known, places),
          follow.decimal(score.maximum, places),
        ),
      },
    ],
  };
}

/** "36/45 (80,00%)" */
function counted({ numerator, denominator }: CriterionScore, { percent, decimal }: Words): string {
  if (numerator === null || denominator === null) return '';
  const part = share(numerator, denominator);
  const top = Number.isInteger(numerator) ? String(numerator) : decimal(numerator, 1);
  return `${top}/${denominator}${part === null ? '' : ` (${percent(part)})`}`;
}

function remarks(each: CriterionScore, language: Language, { score, percent }: Words): string {
  const { criterion, points, shownToo, denominator, untilMore } = each;
  const second = shownToo === null || denominator === null ? null : share(shownToo, denominator);
  return [
    ...(points === null ? [score.unknown, criterion.unknown?.[language] ?? ''] : []),
    ...(criterion.scoredBy === undefined ? [] : [score.scoredBy(criterion.scoredBy)]),
    ...(second === null ? [] : [score.shownToo(percent(second))]),
    ...(untilMore === null || untilMore <= 1 ? [] : [score.until(untilMore)]),
    ...(points !== null && criterion.counts === 'given' ? [score.given] : []),
  ]
    .filter((part) => part !== '')
    .join('; ');
}
