import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding, RuleId, Severity } from '../ask/check/rule.ts';
import type { Place } from '../model/index.ts';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** A rule of `check`, as SARIF names it beside what it found. */
export interface SarifRule {
  readonly id: RuleId;
  readonly severity: Severity;
  /** What the rule looks for. */
  readonly text: string;
}

/** The program that found something: SARIF's `tool.driver`. */
export interface SarifTool {
  readonly version: string;
  readonly language: string;
  readonly rules: readonly SarifRule[];
}

/**
 * Findings in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS standard of 27 March 2020). A place in
 * a format without lines (PDF, DOCX) stands as its page and path among the location's properties.
 */
export function sarifText(findings: readonly Finding[], tool: SarifTool): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'reform-plan',
            semanticVersion: tool.version,
            rules: tool.rules.map((rule) => ({
              id: rule.id,
              shortDescription: { text: rule.text },
              defaultConfiguration: { level: LEVEL[rule.severity] },
            })),
          },
        },
        language: tool.language,
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, tool.rules)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(finding: Finding, rules: readonly SarifRule[]) {
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex((rule) => rule.id === finding.rule),
    level: LEVEL[finding.severity],
    message: { text: finding.message },
    locations: [locationOf(finding)],
    // the same fault of the same record is the same result, wherever in the file the record has moved to
    partialFingerprints: { 'ruleAndRecord/v1': `${finding.rule}:${finding.of ?? ''}` },
  };
}

function locationOf({ file, of, source }: Finding) {
  const region = source && regionOf(source);
  const properties = source && propertiesOf(source);
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...(region && { region }) },
    ...(of !== null && { logicalLocations: [{ name: of, kind: 'record' }] }),
    ...(properties && { properties }),
  };
}

function regionOf({ line, endLine, start, end }: Place) {
  if (line === undefined) return null;
  return {
    startLine: line,
    endLine: Math.max(line, endLine ?? line),
    charOffset: start,
    charLength: Math.max(0, end - start),
  };
}

function propertiesOf({ page, path, bbox }: Place) {
  const properties = {
    ...(page !== null && { page }),
    ...(path !== undefined && { path }),
    ...(bbox && { bbox: [...bbox] }),
  };
  return Object.keys(properties).length > 0 ? properties : null;
}

/** A file's name as a URI reference: relative where the name is. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(/[\\/]/).map(encodeURIComponent).join('/');
}
