import { inverse, Matrix, QrDecomposition } from 'ml-matrix';

/** Least squares with weights. */
export interface LeastSquaresFit {
  /** One per column of the design. */
  readonly coefficients: readonly number[];
  /** (X′WX)⁻¹, row by row: times the dispersion it is the covariance of the coefficients. */
  readonly unscaledCovariance: readonly (readonly number[])[];
  readonly fitted: readonly number[];
}

/**
 * The coefficients that make the weighted sum of squares least, by a QR decomposition. Undefined where the
 * design doesn't determine them: fewer rows than columns, or columns that depend on one another.
 */
export function leastSquares(
  design: readonly (readonly number[])[],
  y: readonly number[],
  weights?: readonly number[],
): LeastSquaresFit | undefined {
  const columns = design[0]?.length ?? 0;
  if (columns === 0 || design.length < columns) return undefined;
  const root = (i: number) => Math.sqrt(weights?.[i] ?? 1);
  const x = new Matrix(design.map((row, i) => row.map(value => value * root(i))));
  const qr = new QrDecomposition(x);
  if (!qr.isFullRank() || nearlyDependent(qr.upperTriangularMatrix)) return undefined;
  const solution = qr.solve(Matrix.columnVector(y.map((value, i) => value * root(i)))).to1DArray();
  const upper = inverse(qr.upperTriangularMatrix);
  return {
    coefficients: solution,
    unscaledCovariance: upper.mmul(upper.transpose()).to2DArray(),
    fitted: design.map(row => row.reduce((sum, value, j) => sum + value * (solution[j] ?? 0), 0)),
  };
}

/** Rounding keeps the diagonal of dependent columns from being exactly zero. */
function nearlyDependent(upper: Matrix): boolean {
  const diagonal = upper.diagonal().map(Math.abs);
  return Math.min(...diagonal) < 1e-10 * Math.max(...diagonal);
}
