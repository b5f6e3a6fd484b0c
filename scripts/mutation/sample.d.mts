export function draw<T>(all: readonly T[], size: number, seed: number): T[];
export function interval(found: number, of: number): [number, number];
