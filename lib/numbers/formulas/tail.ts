/** 1 − (1 − p)ⁿ: how often a request that asks `count` parts meets a slow one (Dean & Barroso 2013). */
export const meetsSlowPart = (slow: number, count: number): number => -Math.expm1(count * Math.log1p(-slow));
