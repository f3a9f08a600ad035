/** The day of a moment as YYYY-MM-DD in UTC, as waivers name it. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
