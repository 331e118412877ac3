using System.Globalization;
using System.Text.Json;
using CityOps.Journal;
using CityOps.Words;
using Microsoft.AspNetCore.Mvc;

namespace CityOps.Cases;

/// <summary>What the one who gave a command is told.</summary>
/// <param name="OperationId">The operation; the same answer comes for the same one.</param>
/// <param name="Key">Key of the case.</param>
/// <param name="Version">Version of the case after the command.</param>
/// <param name="Standing">How it stands.</param>
internal sealed record CaseCommandAnswer(Guid OperationId, string Key, long Version, CaseReceipt Standing);

/// <summary>A page of cases.</summary>
/// <param name="Cases">The cases.</param>
/// <param name="After">Ask for the next page with this; null on the last.</param>
internal sealed record CasesPage(IReadOnlyList<CaseLine> Cases, string? After);

/// <summary>One event of a case.</summary>
/// <param name="Seq">Number in the case's journal.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Kind">What, as the journal names it.</param>
/// <param name="Data">All of it.</param>
internal sealed record CaseHistoryLine(long Seq, DateTimeOffset At, string Actor, string Kind, JsonElement Data)
{
    private static readonly EventCodec<CaseEvent> Events = new();

    public static CaseHistoryLine Of(CaseHappening happening)
    {
        var row = Events.Encode(happening.Event);
        return new CaseHistoryLine(happening.Seq, happening.At, happening.Actor, row.Kind, JsonElement.Parse(row.Data.Span));
    }
}

/// <summary>What a list of cases is asked for.</summary>
internal sealed record CaseQuery
{
    private const int LargestPage = 500;

    /// <summary>Status, as often as wanted: <c>filed</c>.</summary>
    [FromQuery]
    public string[]? Status { get; init; }

    /// <summary>Leading digits of unit grids.</summary>
    [FromQuery]
    public string[]? Area { get; init; }

    /// <summary>Organisation the task lies with.</summary>
    [FromQuery]
    public string[]? Organisation { get; init; }

    /// <summary>Leading letters and digits of type codes: <c>C01</c>.</summary>
    [FromQuery]
    public string[]? Type { get; init; }

    /// <summary>Source: <c>public</c>.</summary>
    [FromQuery]
    public string[]? Source { get; init; }

    /// <summary>Number, or part of the address.</summary>
    [FromQuery]
    public string? Text { get; init; }

    /// <summary>Reported not before.</summary>
    [FromQuery]
    public DateTimeOffset? From { get; init; }

    /// <summary>Reported before.</summary>
    [FromQuery]
    public DateTimeOffset? Before { get; init; }

    /// <summary>West, south, east, north in degrees, parted by commas.</summary>
    [FromQuery]
    public string? Box { get; init; }

    /// <summary>The <c>after</c> of the page before.</summary>
    [FromQuery]
    public string? After { get; init; }

    /// <summary>1 to 500; 100 when absent.</summary>
    [FromQuery]
    public int? Limit { get; init; }

    /// <summary>How many cases a page holds.</summary>
    internal int PageSize => Limit ?? 100;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Flaw() =>
        PageSize is < 1 or > LargestPage ? $"A page holds 1 to {LargestPage} cases."
        : Text is { Length: > 100 } ? "The text has at most 100 characters."
        : !Known<CaseStatus>(Status) ? "There is no such status."
        : !Known<CaseSource>(Source) ? "There is no such source."
        : Box is not null && Corners() is null ? "The box is west,south,east,north in degrees."
        : null;

    /// <summary>The search.</summary>
    public CaseSearch Search(IReadOnlyList<CaseScope> scopes) => new()
    {
        Among = new CaseSelection
        {
            Scopes = scopes,
            Areas = Area ?? [],
            Statuses = [.. (Status ?? []).Select(Kebab.Parse<CaseStatus>)],
            Organisations = Organisation ?? [],
            Types = Type ?? [],
            Sources = [.. (Source ?? []).Select(Kebab.Parse<CaseSource>)],
        },
        Text = Text,
        From = From,
        Before = Before,
        Box = Corners(),
        After = After,
        Limit = PageSize,
    };

    private static bool Known<T>(string[]? words)
        where T : struct, Enum => words is null || words.All(Enum.GetValues<T>().Select(Kebab.Of).Contains);

    private double[]? Corners()
    {
        var parts = Box?.Split(',') ?? [];
        var corners = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out corners[i]) || !double.IsFinite(corners[i]))
                return null;
        }

        return corners.Length == 4 ? corners : null;
    }
}
