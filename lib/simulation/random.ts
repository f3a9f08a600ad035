const span = 2 ** 32;

/** Spreads a seed over the state: splitmix32 (Steele, Lea & Flood 2014, with 32 bits). */
function spreadSeed(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) | 0;
  };
}

/** Random numbers that follow from a seed alone: sfc32 (Doty-Humphrey, PractRand). */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  constructor(seed: number) {
    const next = spreadSeed(seed);
    this.#a = next();
    this.#b = next();
    this.#c = next();
    for (let round = 0; round < 12; round += 1) this.uniform();
  }

  /** Between 0 and 1, both left out. */
  uniform(): number {
    const mixed = (((this.#a + this.#b) | 0) + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + mixed) | 0;
    return ((mixed >>> 0) + 0.5) / span;
  }

  exponential(): number {
    return -Math.log(this.uniform());
  }

  #normal(): number {
    return Math.sqrt(-2 * Math.log(this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** A gamma variate of scale 1 (Marsaglia & Tsang 2000). */
  #gamma(shape: number): number {
    if (shape < 1) return this.#gamma(shape + 1) * this.uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.#normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(this.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  /**
   * A service of mean 1: constant, exponential, or gamma distributed, by the squared coefficient of variation. The
   * computed percentiles rest on the same distribution.
   */
  service(variability: number): number {
    if (variability === 0) return 1;
    return variability === 1 ? this.exponential() : this.#gamma(1 / variability) * variability;
  }
}
