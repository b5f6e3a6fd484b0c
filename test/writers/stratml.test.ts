import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { cascadePlans } from '../../src/follow/cascade/index.ts';
import { stratml } from '../../src/writers/stratml.ts';
import { DEPARTMENTS, UPPER } from '../support/cascade-province.ts';

/**
 * The content of elements as the schema of 2016-02-16 (and AIIM's 2.1 before it) has it, as far as it is used here: the
 * order of children; `?` may be left out, `*` may come again.
 */
const CONTENT: Readonly<Record<string, string>> = {
  PerformancePlanOrReport:
    'Name Description? OtherInformation? StrategicPlanCore AdministrativeInformation? Submitter?',
  StrategicPlanCore: 'Organization* Vision? Mission? Value* Goal*',
  Organization: 'Name? Acronym? Identifier? Description? Stakeholder*',
  Goal: 'Name Description Identifier? SequenceIndicator? Stakeholder* OtherInformation? Objective*',
  Objective:
    'Name? Description? Identifier? SequenceIndicator? Stakeholder* OtherInformation? PerformanceIndicator*',
  Stakeholder: 'Name Description? Role*',
  Role: 'Name Description? RoleType*',
  PerformanceIndicator:
    'SequenceIndicator? MeasurementDimension UnitOfMeasurement Identifier? Relationship* MeasurementInstance* OtherInformation?',
  Relationship: 'Identifier ReferentIdentifier* Name? Description?',
  MeasurementInstance: 'TargetResult* ActualResult*',
  TargetResult: 'StartDate? EndDate? NumberOfUnits? Descriptor? Description?',
  AdministrativeInformation: 'Identifier? StartDate? EndDate? PublicationDate? Source?',
};
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  Type: ['Strategic_Plan', 'Performance_Plan', 'Performance_Report'],
  RelationshipType: ['Broader_Than', 'Peer_To', 'Narrower_Than'],
  StakeholderTypeType: ['Person', 'Organization', 'Generic_Group'],
  PerformanceIndicatorType: ['Quantitative', 'Qualitative'],
};

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

function parsed(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const at = open.at(-1);
    if (at) at.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
}

/** What of a document the schema would not accept. */
function faults(node: Node): string[] {
  const own: string[] = [];
  const pattern = CONTENT[node.name];
  if (pattern === undefined && node.children.length > 0) own.push(`${node.name} holds elements`);
  if (pattern !== undefined) {
    const form = pattern
      .split(' ')
      .map((part) => `(?:${part.replace(/[?*]$/, '')} )${/[?*]$/.exec(part)?.[0] ?? ''}`);
    const names = node.children.map(({ name }) => `${name} `).join('');
    if (!new RegExp(`^${form.join('')}$`).test(names)) own.push(`${node.name}: ${names}`);
  }
  for (const [name, value] of Object.entries(node.attributes))
    if (name !== 'xmlns' && !ATTRIBUTES[name]?.includes(value)) own.push(`${name}="${value}"`);
  if (/Date$/.test(node.name) && !/^\d{4}-\d{2}-\d{2}$/.test(node.text))
    own.push(`${node.name} ${node.text}`);
  return [...own, ...node.children.flatMap(faults)];
}

function all(node: Node, name: string): Node[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => all(child, name))];
}

describe('StratML', () => {
  const cascade = cascadePlans(
    UPPER,
    DEPARTMENTS.map(({ plan }) => plan),
  );
  const root = parsed(stratml(cascade));

  it('keeps to the schema: order of elements, values of attributes, days', () => {
    expect(root.name).toBe('PerformancePlanOrReport');
    expect(root.attributes.xmlns).toBe('urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport');
    expect(faults(root)).toEqual([]);
  });

  it('has identifiers that are names of XML and stand once', () => {
    const ids = all(root, 'Identifier').map(({ text }) => text);
    expect(ids.filter((id) => !/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has every task as an objective, and each pair in both directions', () => {
    const links = all(root, 'Relationship');
    const of = (type: string) =>
      links.filter(({ attributes }) => attributes.RelationshipType === type).length;
    const pairs = cascade.units.flatMap(({ lines }) => lines.filter(({ state }) => state !== 'missing'));
    expect(of('Broader_Than')).toBe(pairs.length);
    expect(of('Narrower_Than')).toBe(pairs.length);
    const ids = new Set(all(root, 'Identifier').map(({ text }) => text));
    const ends = all(root, 'ReferentIdentifier').map(({ text }) => text);
    expect(ends.filter((id) => !ids.has(id))).toEqual([]);
    for (const { words } of cascade.tasks)
      expect(all(root, 'Objective').some(({ children }) => children[0]?.text === words)).toBe(true);
  });

  it('writes words that XML would take for its own', () => {
    const [first] = cascade.tasks;
    if (!first) throw new Error('no task');
    const odd = { ...cascade, tasks: [{ ...first, words: 'a < b & "c" \u0000 > d' }] };
    const names = all(parsed(stratml(odd)), 'Name').map(({ text }) => text);
    expect(names).toContain('a < b & "c"   > d');
  });
});
