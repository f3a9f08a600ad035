type Matrix = readonly (readonly number[])[];

const pivotRow = (rows: readonly number[][], column: number): number => {
  let best = column;
  for (let row = column + 1; row < rows.length; row += 1)
    if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
  return best;
};

function subtract(row: number[], pivot: readonly number[], column: number): void {
  const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
  if (factor === 0) return;
  for (let at = column; at < row.length; at += 1) row[at] = (row[at] ?? 0) - factor * (pivot[at] ?? 0);
}

/** Moves the best pivot of a column to its row and clears the column elsewhere; false when there is none. */
function clearColumn(rows: number[][], column: number): boolean {
  const found = pivotRow(rows, column);
  const chosen = rows[found] ?? [];
  if (Math.abs(chosen[column] ?? 0) < 1e-12) return false;
  rows[found] = rows[column] ?? [];
  rows[column] = chosen;
  for (const row of rows) if (row !== chosen) subtract(row, chosen, column);
  return true;
}

/** x of A·x = b by Gauss–Jordan elimination with pivots; null when A has no inverse. */
export function solveLinear(matrix: Matrix, right: readonly number[]): number[] | null {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const isSolved = rows.every((_, column) => clearColumn(rows, column));
  return isSolved ? rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1)) : null;
}
