const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0.5, after Lanczos. */
function logGamma(x: number): number {
  const shifted = x - 1;
  const sum = lanczos.reduce(
    (total, factor, index) => total + factor / (shifted + index + 1),
    0.9999999999998099,
  );
  const base = shifted + lanczos.length - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}

const longest = 5_000;

function bySeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let step = 1; step < longest && term > sum * 1e-15; step += 1) {
    term *= x / (shape + step);
    sum += term;
  }
  return sum;
}

function byFraction(shape: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let step = 1; step < longest; step += 1) {
    const a = -step * (step - shape);
    b += 2;
    d = 1 / (a * d + b || tiny);
    c = b + a / c || tiny;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return fraction;
}

/** The share of a gamma distribution of the given shape and scale 1 that lies below `x`. */
export function gammaBelow(shape: number, x: number): number {
  if (x <= 0) return 0;
  const logWeight = shape * Math.log(x) - x - (logGamma(shape + 1) - Math.log(shape));
  const weight = Math.exp(logWeight);
  return x < shape + 1 ? weight * bySeries(shape, x) : 1 - weight * byFraction(shape, x);
}
