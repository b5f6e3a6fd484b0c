import type { ReminderLetter, ReminderList } from '../../follow/remind.ts';
import type { Language, Messages } from '../../messages/index.ts';
import type { Page, PageBlock } from '../pages/index.ts';

/** One list of reminders as a page: a table for each unit that is reminded. */
export function reminderPage(
  { body, letters }: ReminderList,
  asOf: string,
  language: Language,
  { follow }: Pick<Messages, 'follow'>,
): Page {
  const { remind, nobody, day } = follow;
  return {
    title: remind.title(body ?? remind.nobody),
    language,
    blocks: [
      { kind: 'paragraph', text: remind.opening(day(asOf)) },
      ...letters.flatMap((letter): PageBlock[] => [
        { kind: 'heading', text: remind.toUnit(letter.unit ?? nobody) },
        letterTable(letter, follow),
      ]),
    ],
  };
}

function letterTable(
  { unit, items }: ReminderLetter,
  { columns, remind, nobody }: Messages['follow'],
): PageBlock {
  return {
    kind: 'table',
    name: unit ?? nobody,
    columns: [
      { heading: columns.no, type: 'text' },
      { heading: columns.task, type: 'words' },
      { heading: columns.product, type: 'words' },
      { heading: columns.due, type: 'day' },
      { heading: columns.standing, type: 'text' },
    ],
    rows: items.map(({ line, daysLeft }) => [
      line.state.task.name,
      line.deliverable.part === '' ? line.state.task.words : line.deliverable.part,
      line.deliverable.product,
      line.step.due,
      daysLeft < 0 ? remind.overdueBy(-daysLeft) : remind.dueIn(daysLeft),
    ]),
  };
}
