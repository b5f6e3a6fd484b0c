// Where the fitting starts: signs and rough sizes, so that the first passes give readings to learn from.
export const start = {
  provenance: {},
  gutters: { room: 0.3, starts: 0.4, capital: -0.1, single: -0.2, near: -0.6, inside: -1, offHeading: -0.4, offPage: -0.05, narrower: -0.25, wider: -0.6, unexplained: -0.8, empty: -6, emptyNote: -1, words: 0.5 },
  division: {
    blind: { offWide: -0.55, offSingle: -0.3, room: 1.2, roomWidth: 0.25, single: -1, singleBound: -1, singleCapital: 0.4, inside: -0.2, numeral: 2, noNumeral: -1.5, numeralPast: -1, numeralMore: -1.5, namedBody: 0.3, calendarBody: -0.4, namedTime: -0.5, wordTime: 0.3, otherTime: -0.3 },
    informed: { offWide: -0.55, offSingle: -0.3, room: 1.2, roomWidth: 0.25, single: -1, singleBound: -1, singleCapital: 0.4, inside: -0.2, numeral: 2, noNumeral: -1.5, numeralPast: -1, numeralMore: -1.5, namedBody: 0.3, calendarBody: -0.4, namedTime: -0.5, wordTime: 0.3, otherTime: -0.3, words: 0.4, startShare: 1, startBeside: 1, centreShare: 0.5, centreBeside: 0.5, startBesideSingle: 0.5, across: 0.5, fromNothing: -1.5, over: -1, early: -0.7, apart: -0.7 },
  },
  bands: (() => {
    const w = { rowUnnumbered: -5, further: -4, furtherUnnumbered: 0, head: -1, cut: -1, 'number-empty': -1, group: 3, groupLines: -2, groupOutside: -2, total: 3, tail: -4, tailAcross: 1, tailLabel: 3, tailRows: -4, lowerStarts: -0.5 };
    for (const k of ['prose', 'body', 'time', 'value', 'other']) Object.assign(w, { [`${k}-start-lower`]: -2.5, [`${k}-end-govern`]: -2.5, [`${k}-end-comma`]: -3, [`${k}-tied`]: -0.8, [`${k}-join-loose`]: -0.3, [`${k}-join-bound`]: 0.6, [`${k}-join-full`]: 0.4, [`${k}-join-room`]: -0.8, [`${k}-join-rise`]: -2, [`${k}-join-capital`]: -0.4, [`${k}-empty`]: k === 'other' ? -0.2 : -1.2 });
    for (const k of ['number', 'words']) Object.assign(w, { [`${k}-top-top-off`]: -2, [`${k}-middle-middle-off`]: -2, [`${k}-open-top-off`]: -0.5, [`${k}-open-middle-off`]: -0.5 });
    return w;
  })(),
  spans: { words: 1, joined: 1, off: -3, offOwn: -3, merged: -2.5, mergedFamily: -0.8, emptiedRare: 1 },
  confidence: { bias: 4, band: 1, lines: 1, worstLine: 0, spans: 1, cut: 0 },
  calibration: { said: [], right: [] },
};
