using CityOps.Journal;
using CityOps.Live;
using CityOps.Reading;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CityOps.Dispatch;

/// <inheritdoc cref="IAssignmentBoard"/>
/// <remarks>A city has some hundred units: whenever an assignment changes the list of all is read again.</remarks>
public sealed class AssignmentBoard(IAssignmentList list, IJournal journal, DatabaseReader database, LiveBoardGround ground)
    : LiveBoard("assignment", ground), IAssignmentBoard
{
    private const string StreamsSql = "SELECT stream, min(seq) FROM journal WHERE kind IN ('unit-assigned', 'unit-diverted') AND data -> 'job' ->> 'key' = $1 GROUP BY stream";
    private static readonly EventCodec<AssignmentEvent> Events = new();

    private readonly Viewers<IReadOnlyList<AssignmentChange>> _viewers = new(ground.Logs.CreateLogger<AssignmentBoard>());

    /// <inheritdoc />
    public IReadOnlyDictionary<string, AssignmentLine> Current { get; private set; } = new Dictionary<string, AssignmentLine>(StringComparer.Ordinal);

    /// <inheritdoc />
    public IDisposable Subscribe(Action<IReadOnlyList<AssignmentChange>> changed) => _viewers.Add(changed);

    /// <inheritdoc />
    public async Task<IReadOnlyList<AssignmentHappening>> HistoryAsync(string job, CancellationToken cancellationToken)
    {
        List<(string Stream, long First)> streams = [];
        await foreach (var stream in database.QueryAsync(
            StreamsSql,
            parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = job }),
            static row => (row.GetString(0), row.GetInt64(1)),
            cancellationToken))
        {
            streams.Add(stream);
        }

        List<AssignmentHappening> happenings = [];
        foreach (var (stream, first) in streams)
        {
            var unit = stream[(stream.IndexOf('/', StringComparison.Ordinal) + 1)..];
            List<AssignmentHappening> own = [];
            await foreach (var row in journal.ReadAsync(stream, first - 1, cancellationToken))
                own.Add(new AssignmentHappening(unit, row.Seq, row.At, row.Actor, Events.Decode(row.Event)));
            happenings.AddRange(AssignmentStories.Of(job, own));
        }

        return [.. happenings.OrderBy(happening => happening.At).ThenBy(happening => happening.Seq)];
    }

    /// <inheritdoc />
    protected override async Task RefreshAsync(IReadOnlyList<ThingChanged> heard, bool everything, CancellationToken cancellationToken)
    {
        var before = Current;
        Current = (await list.ReadAsync(cancellationToken)).ToDictionary(line => line.Unit, StringComparer.Ordinal);
        AssignmentChange[] changes = [.. Current.Values.Where(line => before.GetValueOrDefault(line.Unit)?.Version != line.Version).Select(line => new AssignmentChange(line, before.GetValueOrDefault(line.Unit)))];
        if (changes.Length > 0)
            _viewers.Tell(changes);
    }

    /// <inheritdoc />
    protected override Task CheckAsync(CancellationToken cancellationToken) => CheckWholeAsync(cancellationToken);
}
