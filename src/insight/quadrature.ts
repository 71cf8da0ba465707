/** Nodes and weights of a quadrature rule on [-1, 1]. */
interface Rule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/**
 * The Gauss–Legendre rule: the zeros of the Legendre polynomial by Newton's method, exact for polynomials up
 * to degree 2·size − 1 (Abramowitz & Stegun 25.4.29).
 */
function gaussLegendre(size: number): Rule {
  const nodes = new Float64Array(size);
  const weights = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (size + 0.5));
    let slope = 1;
    for (let step = 0; step < 100; step++) {
      let [before, value] = [1, x];
      for (let degree = 2; degree <= size; degree++) {
        [before, value] = [value, ((2 * degree - 1) * x * value - (degree - 1) * before) / degree];
      }
      slope = (size * (x * value - before)) / (x * x - 1);
      const shift = value / slope;
      x -= shift;
      if (Math.abs(shift) < 1e-15) break;
    }
    nodes[i] = x;
    weights[i] = 2 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

const rule = gaussLegendre(48);

/** The integral of a smooth function over [low, high]; 0 where the range is empty. */
export function integrate(f: (x: number) => number, low: number, high: number): number {
  if (!(high > low)) return 0;
  const half = (high - low) / 2;
  const centre = (high + low) / 2;
  let sum = 0;
  for (const [i, node] of rule.nodes.entries()) sum += (rule.weights[i] ?? 0) * f(centre + half * node);
  return sum * half;
}
