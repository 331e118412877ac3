namespace CityOps.Dispatch;

/// <summary>
/// The cheapest way to give columns to rows, by shortest augmenting paths with potentials (R. Jonker, A. Volgenant, Computing 38, 1987):
/// rows times rows times columns steps.
/// </summary>
internal static class CheapestMatching
{
    /// <summary>Column of each row; null for none.</summary>
    /// <param name="costs">Rows by columns; infinite where a pair cannot be.</param>
    /// <param name="without">What it costs to give each row none.</param>
    public static int?[] Of(double[,] costs, double[] without)
    {
        // Each row could also have a column of its own that stands for none; any of those will do for any row.
        var (rows, columns) = (costs.GetLength(0), costs.GetLength(1));
        var paths = new Paths(rows, columns + rows, (row, column) => Fits(row, column) ? costs[row, column] : without[row]);
        for (var row = 0; row < rows; row++)
            paths.Add(row);
        var found = new int?[rows];
        for (var column = 0; column < columns; column++)
        {
            if (paths.RowOf[column] is var row and >= 0 && Fits(row, column))
                found[row] = column;
        }

        return found;

        bool Fits(int row, int column) => column < columns && double.IsFinite(costs[row, column]);
    }

    private sealed class Paths(int rows, int columns, Func<int, int, double> cost)
    {
        private readonly double[] _ofRow = new double[rows];
        private readonly double[] _ofColumn = new double[columns];
        private readonly double[] _slack = new double[columns];
        private readonly int[] _before = new int[columns];
        private readonly bool[] _done = new bool[columns];

        /// <summary>Row of each column; -1 for none.</summary>
        public int[] RowOf { get; } = [.. Enumerable.Repeat(-1, columns)];

        /// <summary>Gives a row a column, and others another where that is cheaper in all.</summary>
        public void Add(int start)
        {
            Array.Fill(_slack, double.PositiveInfinity);
            Array.Fill(_done, false);
            Array.Fill(_before, -1);
            var (row, column) = (start, -1);
            do
            {
                column = Next(start, row, column);
                row = RowOf[column];
            }
            while (row >= 0);

            // Along the path back each column goes to the row that reached it.
            while (column >= 0)
            {
                var before = _before[column];
                RowOf[column] = before < 0 ? start : RowOf[before];
                column = before;
            }
        }

        /// <summary>The nearest column that is not done, after the potentials have been moved to it.</summary>
        private int Next(int start, int row, int from)
        {
            if (from >= 0)
                _done[from] = true;
            var (best, nearest) = (double.PositiveInfinity, -1);
            for (var column = 0; column < columns; column++)
            {
                if (_done[column])
                    continue;
                var reduced = cost(row, column) - _ofRow[row] - _ofColumn[column];
                if (reduced < _slack[column])
                    (_slack[column], _before[column]) = (reduced, from);
                if (_slack[column] < best)
                    (best, nearest) = (_slack[column], column);
            }

            _ofRow[start] += best;
            for (var column = 0; column < columns; column++)
            {
                if (!_done[column])
                {
                    _slack[column] -= best;
                    continue;
                }

                _ofColumn[column] -= best;
                _ofRow[RowOf[column]] += best;
            }

            return nearest;
        }
    }
}
