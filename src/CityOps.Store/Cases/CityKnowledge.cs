using System.Collections.Immutable;
using System.Globalization;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Coordinates;
using CityOps.Words;
using CityOps.WorkingTimes;

namespace CityOps.Cases;

/// <inheritdoc cref="ICaseKnowledge"/>
/// <remarks>
/// Nearly all of it is in memory. The database is asked only by a report (was the same closed here not long ago), a merge (the master) and a
/// dispatch of a part (whose it is).
/// </remarks>
public sealed class CityKnowledge(CityDirectory directory, IAccountDirectory accounts, ICaseNeighbours neighbours) : ICaseKnowledge
{
    // A position is good to a few metres, and the next thing of the same type mostly farther than this.
    private const double OwnPartMetres = 15;

    /// <inheritdoc />
    public ValueTask<CaseFacts> GatherAsync(CaseState state, CaseCommand command, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        return GatherAsync(state, command, CellOf(directory.Model, state, command), at, cancellationToken);
    }

    /// <summary>As for any command, but the cell of the report is known already: history says where it was, a point alone may lie across the boundary.</summary>
    public ValueTask<CaseFacts> GatherAsync(CaseState state, ReportCase report, string cell, DateTimeOffset at, CancellationToken cancellationToken) =>
        GatherAsync(state, report, directory.Model.Cells.Find(cell), at, cancellationToken);

    private async ValueTask<CaseFacts> GatherAsync(CaseState state, CaseCommand command, Cell? known, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var posts = await PostsAsync(command.Actor, cancellationToken);
        var model = directory.Model;
        if (known is not { } cell)
            return new CaseFacts { Posts = posts, WorkingTime = NoCity.Instance };
        var city = model.TermsOf(cell.Code) ?? throw new InvalidOperationException(
            $"The city of cell {cell.Code} cannot decide on cases: its calendar or settings are wrong, as the log says.");
        var facts = new CaseFacts
        {
            Posts = posts,
            NamedPosts = NamedBy(command) is { } named ? await PostsAsync(named, cancellationToken) : [],
            Type = TypeOf(city, state, command),
            Site = new CaseSite(cell.Code, Kebab.Parse<PlaceClass>(cell.Class), cell.InsideRedLine, cell.RoadGrade, null),
            Routing = city.Routing,
            Units = city.Units,
            WorkingTime = city.Calendar,
            Settings = city.Settings,
        };
        return await AsCommandNeedsAsync(facts, city, state, command, at, cancellationToken);
    }

    /// <inheritdoc />
    public string NumberingAt(CaseState state, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(state);
        var city = directory.Model.TermsOf(state.Grid) ?? throw new InvalidOperationException($"No city numbers the cases of '{state.Grid}'.");
        var day = TimeZoneInfo.ConvertTime(moment, city.Zone).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return $"{state.Grid[..6]}/{day}";
    }

    internal async ValueTask<CaseFacts> ForDispatchAsync(CaseFacts facts, CaseState state, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var city = directory.Model.TermsOf(state.Grid)!;
        var night = facts with { Night = !city.Calendar.IsWorking(at, TimeBase.WorkingHours) };
        if (state.Kind != CaseKind.Part || !city.PartTypes.Contains(state.TypeCode) || facts.Site is null)
            return night;
        var part = state.Report!.Component is { } named
            ? await directory.FindComponentAsync(named, cancellationToken)
            : await directory.ComponentsNearAsync(state.Report.Place, OwnPartMetres, state.TypeCode, cancellationToken) is [var nearest, ..] ? nearest : null;

        // Registered as something else than it was reported as, it is not about that component any more.
        return part is null || part.TypeCode != state.TypeCode ? night : night with { Site = facts.Site with { PartOwner = ResponsibleFor(city, part) } };
    }

    /// <summary>The owner, or whoever looks after it where the owner takes no cases.</summary>
    private static string? ResponsibleFor(CityConventions city, Component part) =>
        part.Owner is not null && city.Units.ContainsKey(part.Owner) ? part.Owner : part.Maintainer ?? part.Owner;

    private async ValueTask<CaseFacts> AsCommandNeedsAsync(
        CaseFacts facts, CityConventions city, CaseState state, CaseCommand command, DateTimeOffset at, CancellationToken cancellationToken) => command switch
        {
            ReportCase report when state.Status == CaseStatus.Absent && facts.Type is not null => facts with
            {
                Component = report.Component is null ? null : await ComponentAsync(facts.Site!.Grid, report, cancellationToken),
                RepeatOf = await neighbours.RepeatOfAsync(
                    new RepeatQuestion(report.TypeCode, facts.Site!.Grid, report.Place, city.Settings.MergeMetres, at - city.Settings.RepeatWithin, at), cancellationToken),
            },
            MergeCase merge when merge.Master is not null => facts with { Master = await neighbours.MasterAsync(merge.Master, cancellationToken) },
            DispatchCase or ApproveReturn or SignAbnormalClose => await ForDispatchAsync(facts, state, at, cancellationToken),
            _ => facts,
        };

    private async Task<CaseComponent?> ComponentAsync(string grid, ReportCase report, CancellationToken cancellationToken) =>
        await directory.FindComponentAsync(report.Component!, cancellationToken) is { State: not "removed" } found && found.Cell[..4] == grid[..4]
            ? new CaseComponent(found.TypeCode, Geodesy.SphereDistance(new GeoPoint(found.Place.Longitude, found.Place.Latitude), new GeoPoint(report.Place.Longitude, report.Place.Latitude)))
            : null;

    private async ValueTask<ImmutableArray<CasePost>> PostsAsync(string? account, CancellationToken cancellationToken) =>
        account is not null && await accounts.FindAsync(account, cancellationToken) is { Disabled: false } entry
            ? [.. entry.Posts.Select(post => new CasePost(post.Role, post.Organisation, post.Area))]
            : [];

    private static Cell? CellOf(CityModel model, CaseState state, CaseCommand command) =>
        command is ReportCase report && state.Report is null ? model.Cells.At(report.Place) : model.Cells.Find(state.Grid);

    /// <summary>What is no longer offered is unknown to who reports or registers anew, but not to the cases that were.</summary>
    private static CaseType? TypeOf(CityConventions city, CaseState state, CaseCommand command)
    {
        var (code, isNew) = command switch
        {
            ReportCase report => (report.TypeCode, true),
            RegisterCase register => (register.TypeCode, true),
            _ => (state.TypeCode, false),
        };
        return code is not null && city.Types.TryGetValue(code, out var type) && (type.IsOffered || !isNew) ? type.Rules : null;
    }

    private static string? NamedBy(CaseCommand command) => command switch
    {
        SendVerify send => send.Collector,
        SendCheck send => send.Checker,
        _ => null,
    };

    /// <summary>Stands for the calendar where there is no city; the rules refuse before they reckon.</summary>
    private sealed class NoCity : IWorkingTime
    {
        public static NoCity Instance { get; } = new();

        public TimeZoneInfo Zone => TimeZoneInfo.Utc;

        public DateTimeOffset Add(DateTimeOffset from, WorkingSpan span) => from;

        public WorkingSpan Between(DateTimeOffset from, DateTimeOffset to, TimeBase timeBase) => new(0, timeBase);
    }
}
