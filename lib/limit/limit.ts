/** What is counted: answers asked for, guest sessions made, sign-ins tried, links opened, requests of any kind. */
export type LimitName = "turns" | "guests" | "signIns" | "links" | "requests";

/** So many in so many seconds; null switches a limit off. */
export type Limit = { count: number; seconds: number } | null;

/** Many people may share an address (an office, a university): it may do this many times what one caller may. */
export const callersAnAddress = 4;
