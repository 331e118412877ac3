namespace CityOps.Dispatch;

/// <summary>
/// The cheapest way to give columns to rows, by shortest augmenting paths with potentials (R. Jonker, A. Volgenant, Computing 38, 1987):
/// rows times rows times columns steps.
/// </summary>
internal static class CheapestMatching
{
    /// <summary>Column of each row; null for none. As many rows as can be get one.</summary>
    /// <param name="costs">Rows by columns; infinite where a pair cannot be.</param>
    public static int?[] Of(double[,] costs)
    {
        var (rows, columns) = (costs.GetLength(0), costs.GetLength(1));
        if (rows > columns)
            return Transposed(costs);
        var forbidden = Forbidden(costs);
        var paths = new Paths(rows, columns, (row, column) => double.IsFinite(costs[row, column]) ? costs[row, column] : forbidden);
        for (var row = 0; row < rows; row++)
            paths.Add(row);
        var found = new int?[rows];
        for (var column = 0; column < columns; column++)
        {
            if (paths.RowOf[column] is var row and >= 0 && double.IsFinite(costs[row, column]))
                found[row] = column;
        }

        return found;
    }

    private static int?[] Transposed(double[,] costs)
    {
        var turned = new double[costs.GetLength(1), costs.GetLength(0)];
        for (var row = 0; row < costs.GetLength(0); row++)
        {
            for (var column = 0; column < costs.GetLength(1); column++)
                turned[column, row] = costs[row, column];
        }

        var found = new int?[costs.GetLength(0)];
        var columns = Of(turned);
        for (var column = 0; column < columns.Length; column++)
        {
            if (columns[column] is { } row)
                found[row] = column;
        }

        return found;
    }

    /// <summary>More than all that could ever be saved by leaving out a pair that can be.</summary>
    private static double Forbidden(double[,] costs)
    {
        var highest = costs.Cast<double>().Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        return 1 + (2 * highest * Math.Min(costs.GetLength(0), costs.GetLength(1)));
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
