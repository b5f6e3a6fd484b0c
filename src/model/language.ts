/** The languages in which sentences for people are written: English and Vietnamese. */
export const LANGUAGES = ['en', 'vi'] as const;
export type Language = (typeof LANGUAGES)[number];
