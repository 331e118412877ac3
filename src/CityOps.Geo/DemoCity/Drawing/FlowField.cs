namespace CityOps.DemoCity.Drawing;

/// <summary>
/// In which direction streets run at a place: as the nearest bank or main road does, fading with distance, so that quarters bend with the
/// river. Of four directions at right angles none is first.
/// </summary>
internal sealed class FlowField
{
    private const double Mesh = 100;
    private const int Reach = 9;
    private readonly int _columns = (int)(2 * (Frame.HalfWidth + 1000) / Mesh) + 1;
    private readonly int _rows = (int)(2 * (Frame.HalfHeight + 1000) / Mesh) + 1;
    private readonly Spot[] _pull;
    private readonly double[] _waves;

    public FlowField(ulong seed, IEnumerable<(IReadOnlyList<Spot> Line, double Weight)> guides)
    {
        _pull = new Spot[_columns * _rows];
        var dice = Dice.Of(seed, "flow");
        _waves = [.. Enumerable.Range(0, 8).Select(_ => dice.Between(0, Math.Tau))];
        for (var i = 0; i < _pull.Length; i++)
            _pull[i] = Fourfold(0.25 * Math.Sin((Column(i) * 0.05) + _waves[0]) + (0.25 * Math.Sin((Row(i) * 0.06) + _waves[1]))) * 0.08;
        foreach (var (line, weight) in guides)
        {
            for (var i = 1; i < line.Count; i++)
                Guide(line[i - 1], line[i], weight);
        }
    }

    /// <summary>One of the four directions at a place, radians from east.</summary>
    public double AngleAt(Spot spot)
    {
        var (x, y) = (Math.Clamp((spot.X + Frame.HalfWidth + 1000) / Mesh, 0, _columns - 1.001), Math.Clamp((spot.Y + Frame.HalfHeight + 1000) / Mesh, 0, _rows - 1.001));
        var (column, row) = ((int)x, (int)y);
        var (right, up) = (x - column, y - row);
        var pull = (At(column, row) * (1 - right) * (1 - up)) + (At(column + 1, row) * right * (1 - up)) + (At(column, row + 1) * (1 - right) * up) + (At(column + 1, row + 1) * right * up);
        return pull.Angle / 4;
    }

    /// <summary>The direction of the four at a place that is nearest to one that is held.</summary>
    public double AngleAt(Spot spot, double held)
    {
        var angle = AngleAt(spot);
        return angle + (Math.Round((held - angle) / (Math.PI / 2)) * (Math.PI / 2));
    }

    /// <summary>Small bends of lanes that grew without a plan, radians.</summary>
    public double CrookAt(Spot spot) =>
        (0.5 * Math.Sin((spot.X / 71) + (spot.Y / 113) + _waves[2])) + (0.3 * Math.Sin((spot.Y / 53) - (spot.X / 89) + _waves[3])) + (0.2 * Math.Sin((spot.X / 37) + (spot.Y / 41) + _waves[4]));

    /// <summary>Whether a place beyond the city is wooded hill.</summary>
    public bool IsHill(Spot spot) => Math.Sin((spot.X / 900) + _waves[5]) + Math.Sin((spot.Y / 700) + _waves[6]) + Math.Sin(((spot.X - spot.Y) / 1300) + _waves[7]) > 1.15;

    private void Guide(Spot from, Spot to, double weight)
    {
        var middle = (from + to) * 0.5;
        var pull = Fourfold((to - from).Angle) * (weight * from.To(to));
        var (column, row) = ((int)((middle.X + Frame.HalfWidth + 1000) / Mesh), (int)((middle.Y + Frame.HalfHeight + 1000) / Mesh));
        for (var c = Math.Max(0, column - Reach); c <= Math.Min(_columns - 1, column + Reach); c++)
        {
            for (var r = Math.Max(0, row - Reach); r <= Math.Min(_rows - 1, row + Reach); r++)
            {
                var away = middle.To(new Spot((c * Mesh) - Frame.HalfWidth - 1000, (r * Mesh) - Frame.HalfHeight - 1000)) / 210;
                _pull[(r * _columns) + c] += pull * (Math.Exp(-away * away) / 100);
            }
        }
    }

    private static Spot Fourfold(double angle) => Spot.Towards(angle * 4);

    private int Column(int index) => index % _columns;

    private int Row(int index) => index / _columns;

    private Spot At(int column, int row) => _pull[(row * _columns) + column];
}
