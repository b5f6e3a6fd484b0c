/** What the exit status says. */
export const EXIT = { fine: 0, findings: 1, couldNotRun: 2 } as const;
