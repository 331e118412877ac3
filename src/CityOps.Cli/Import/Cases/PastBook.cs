using System.Collections.Frozen;
using CityOps.Cases;
using CityOps.Coordinates;
using CityOps.Journal;

namespace CityOps.Import.Cases;

/// <summary>
/// What an import knows of its cases all at once, so that each need not ask the database about the others: a case is brought in beside many,
/// and whether the same was closed at its place before is a matter of the file, not of which came first into the database.
/// </summary>
internal sealed class PastBook : ICaseNeighbours
{
    private FrozenDictionary<OperationId, string> _cells = FrozenDictionary<OperationId, string>.Empty;
    private ILookup<(string Type, string Grid), (PastCase Case, string Key)> _closed = Array.Empty<(PastCase, string)>().ToLookup(_ => (string.Empty, string.Empty));

    /// <summary>Takes in the cases that are to come and their keys.</summary>
    public void Fill(IReadOnlyList<(PastCase Case, string Key)> cases)
    {
        _cells = cases.ToFrozenDictionary(entry => entry.Case.Operation("report"), entry => entry.Case.Cell);
        _closed = cases.Where(entry => entry.Case.Outcome == PastOutcome.Closed)
            .OrderByDescending(entry => entry.Case.EndedAt)
            .ToLookup(entry => (entry.Case.TypeCode, entry.Case.Cell), entry => entry);
    }

    /// <summary>The unit grid cell that a report was matched to; null when it is no report of the file.</summary>
    public string? CellOf(OperationId report) => _cells.GetValueOrDefault(report);

    /// <inheritdoc />
    public ValueTask<MasterCase?> MasterAsync(string key, CancellationToken cancellationToken) => new((MasterCase?)null);

    /// <inheritdoc />
    public ValueTask<string?> RepeatOfAsync(RepeatQuestion question, CancellationToken cancellationToken)
    {
        foreach (var (past, key) in _closed[(question.TypeCode, question.Grid)])
        {
            if (past.EndedAt > question.At)
                continue;
            if (past.EndedAt < question.ClosedSince)
                break;
            if (Geodesy.SphereDistance(PointOf(past.Place), PointOf(question.Place)) <= question.Metres)
                return new(key);
        }

        return new((string?)null);
    }

    private static GeoPoint PointOf(CasePosition place) => new(place.Longitude, place.Latitude);
}

/// <summary>What cases know, with the places as the file says them: it names the community where the point alone may lie across its boundary.</summary>
internal sealed class PastKnowledge(CityKnowledge city, PastBook book) : ICaseKnowledge
{
    /// <inheritdoc />
    public async ValueTask<CaseFacts> GatherAsync(CaseState state, CaseCommand command, DateTimeOffset at, CancellationToken cancellationToken) =>
        command is ReportCase report && book.CellOf(command.Operation) is { } cell
            ? await city.GatherAsync(state, report, cell, at, cancellationToken)
            : await city.GatherAsync(state, command, at, cancellationToken);

    /// <inheritdoc />
    public string NumberingAt(CaseState state, DateTimeOffset moment) => city.NumberingAt(state, moment);
}
