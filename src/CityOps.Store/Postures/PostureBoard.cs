using CityOps.Live;
using Microsoft.Extensions.Logging;

namespace CityOps.Postures;

/// <inheritdoc cref="IPostureBoard"/>
/// <remarks>Few areas are ever switched: whenever one changes all are read again.</remarks>
public sealed class PostureBoard(IPostureList list, LiveBoardGround ground) : LiveBoard("posture", ground), IPostureBoard
{
    private readonly Viewers<IReadOnlyList<PostureLine>> _viewers = new(ground.Logs.CreateLogger<PostureBoard>());

    /// <inheritdoc />
    public IReadOnlyList<PostureLine> Current { get; private set; } = [];

    /// <inheritdoc />
    public PostureLine? At(string area) => Strongest(line => area.StartsWith(line.Area, StringComparison.Ordinal));

    /// <inheritdoc />
    public PostureLine? Within(string area) => Strongest(line => area.StartsWith(line.Area, StringComparison.Ordinal) || line.Area.StartsWith(area, StringComparison.Ordinal));

    /// <inheritdoc />
    public IDisposable Subscribe(Action changed) => _viewers.Add(_ => changed());

    /// <inheritdoc />
    protected override async Task RefreshAsync(IReadOnlyList<ThingChanged> heard, bool everything, CancellationToken cancellationToken)
    {
        var before = Current;
        Current = await list.ReadAsync(cancellationToken);
        if (!before.Select(line => (line.Area, line.Version)).SequenceEqual(Current.Select(line => (line.Area, line.Version))))
            _viewers.Tell(Current);
    }

    /// <inheritdoc />
    protected override Task CheckAsync(CancellationToken cancellationToken) => CheckWholeAsync(cancellationToken);

    private PostureLine? Strongest(Func<PostureLine, bool> holds) => Current.Where(holds).OrderByDescending(line => line.Posture).ThenBy(line => line.Level ?? (Plans.ResponseLevel)9).FirstOrDefault();
}
