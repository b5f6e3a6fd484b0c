/** Plans of the invented province that the tests read their cells in. */
export const PLAN_2024 = { start: '2024-01-01', end: '2024-12-31' };
export const PLAN_2021_2025 = { start: '2021-01-01', end: '2025-12-31' };
