import type { Basis, Row, Section, Table } from '../model/index.ts';
import { type PlanView, rowText, sectionText } from './view.ts';

/** Letters of a record's own words that its label holds. */
const LENGTH = 90;

function cut(text: string): string {
  if (text.length <= LENGTH) return text;
  const space = text.lastIndexOf(' ', LENGTH - 1);
  return `${text.slice(0, space > LENGTH / 2 ? space : LENGTH - 1)}…`;
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

/** How a person finds a row: its id, which holds the number as printed, and its first words. */
export function rowLabel(view: PlanView, row: Row): string {
  return joined(row.id, cut(rowText(view, row) || (row.cells.product ?? '')));
}

/** How a section is called in a list of changes: its number and title. */
export function sectionLabel(section: Section): string {
  return joined(section.path, cut(section.title ?? sectionText(section)));
}

/** How a basis (căn cứ) is called: its first words. */
export function basisLabel({ text }: Basis): string {
  return cut(text);
}

/** How a table is called: its appendix, or its id, and its title. */
export function tableLabel({ id, appendix, title }: Table): string {
  return joined(appendix ?? id, title && cut(title));
}
