/** What a calendar that was written before says of one event. */
export interface KnownEventState {
  readonly sequence: number;
  /** The day that it was made known, ISO 8601. */
  readonly stamp: string;
  /** Its days: start and rule. */
  readonly days: string;
}

/**
 * The events of a calendar as `toIcs` writes it, by UID. Lines are unfolded (RFC 5545, 3.1); what is no event, and
 * whatever else stands in the text, is passed over.
 */
export function calendarState(text: string): ReadonlyMap<string, KnownEventState> {
  const events = new Map<string, KnownEventState>();
  let fields = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    if (line === 'BEGIN:VEVENT') fields = new Map();
    else if (line === 'END:VEVENT') {
      const uid = fields.get('UID');
      if (uid !== undefined) events.set(uid, stateOf(fields));
    } else {
      const colon = line.indexOf(':');
      const name = line.slice(0, colon).split(';')[0] ?? '';
      if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1));
    }
  }
  return events;
}

function stateOf(fields: ReadonlyMap<string, string>): KnownEventState {
  const sequence = Number(fields.get('SEQUENCE') ?? 0);
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(fields.get('DTSTAMP') ?? '') ?? [];
  return {
    sequence: Number.isSafeInteger(sequence) && sequence >= 0 ? sequence : 0,
    stamp: day === undefined ? '' : `${year}-${month}-${day}`,
    days: daysKey(fields.get('DTSTART') ?? '', fields.get('RRULE') ?? null),
  };
}

/** Start (`20310331`) and rule of an event in one. */
export function daysKey(start: string, rule: string | null): string {
  return `${start.slice(0, 8)} ${rule ?? ''}`.trim();
}
