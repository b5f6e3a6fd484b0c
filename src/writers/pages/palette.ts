/** The colours of every page that is written, in light and dark. Pairs of ink and ground keep WCAG 2.2 contrast AA. */
export const PALETTE = `
:root {
  color-scheme: light dark;
  --ground: #f6f5f2;
  --sheet: #fff;
  --ink: #1d232b;
  --soft: #5b6470;
  --line: #dcdcd8;
  --faint: #eeede9;
  --accent: #9c1c24;
  --accent-ink: #8a1820;
  --band: #7f1620;
  --band-ink: #fff;
  --band-soft: #f3d9d5;
  --gold: #e8b64c;
  --once: #a3303a;
  --recurring: #d9a441;
  --warn: #8a4b00;
  --warn-ground: #fdf0d8;
  --good: #1f6b43;
  --good-ground: #e2f3e9;
  --bad: #a01722;
  --bad-ground: #fbe4e4;
  --del: #fbe0df;
  --ins: #d9f1e1;
  --focus: #1b62c4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171b;
    --sheet: #1c2026;
    --ink: #e6e8ea;
    --soft: #a3abb5;
    --line: #363c45;
    --faint: #262b32;
    --accent: #f08a86;
    --accent-ink: #f4a19d;
    --band: #3a1418;
    --band-ink: #fbeeec;
    --band-soft: #dcb7b3;
    --once: #e0797a;
    --recurring: #d9b15f;
    --warn: #f2c27a;
    --warn-ground: #3d2f17;
    --good: #86d3a6;
    --good-ground: #1a3526;
    --bad: #f5a09c;
    --bad-ground: #43201f;
    --del: #562524;
    --ins: #1d4630;
    --focus: #79b0ff;
  }
}
`.trim();
