using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using CityOps.Accounts;
using CityOps.Http;
using CityOps.Journal;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<Microsoft.AspNetCore.Http.HttpResults.Ok<CityOps.DutyLogs.CommandAnswer>, Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace CityOps.DutyLogs;

/// <summary>Duty logs over HTTP.</summary>
internal static partial class DutyLogApi
{
    private const int LargestPage = 500;

    public static void MapDutyLogs(this IEndpointRouteBuilder routes)
    {
        var logs = routes.MapGroup("/api/v1/duty-logs").WithTags("Duty logs").RequirePost(PostPolicy.Hall).ProducesProblem(StatusCodes.Status400BadRequest);
        logs.MapGet("/", List).WithSummary("Duty logs by key, a page at a time.");
        var log = logs.MapGroup("/{key}").AddEndpointFilter(CheckKey);
        log.MapGet("/", Read).WithSummary("One duty log as it stands.");
        log.MapGet("/history", History).WithSummary("What happened to a duty log, from its journal.");
        log.MapPost("/open", Open).WithSummary("Opens the log at the start of a shift.");
        log.MapPost("/add-entry", AddEntry).WithSummary("Notes something.");
        log.MapPost("/correct-entry", CorrectEntry).WithSummary("Corrects an entry; the first wording stays in the history.");
        log.MapPost("/hand-over", HandOver).WithSummary("Offers the shift to the next post.");
        log.MapPost("/take-over", TakeOver).WithSummary("Takes the shift over, which closes the log.");
    }

    private static Task<Answer> Open(string key, OpenRequest request, HttpRequest http, Caller caller, IGrainFactory grains, CancellationToken cancellationToken) =>
        ExecuteAsync(grains, key, new OpenDutyLog(RequestOperation.Of(http, request.OperationId), caller.Name, request.Centre), cancellationToken);

    private static Task<Answer> AddEntry(string key, AddEntryRequest request, HttpRequest http, Caller caller, IGrainFactory grains, CancellationToken cancellationToken) =>
        ExecuteAsync(grains, key, new AddDutyEntry(RequestOperation.Of(http, request.OperationId), caller.Name, request.Category, request.Text), cancellationToken);

    private static Task<Answer> CorrectEntry(string key, CorrectEntryRequest request, HttpRequest http, Caller caller, IGrainFactory grains, CancellationToken cancellationToken) =>
        ExecuteAsync(grains, key, new CorrectDutyEntry(RequestOperation.Of(http, request.OperationId), caller.Name, request.ExpectedVersion, request.Entry, request.Text, request.Reason), cancellationToken);

    private static Task<Answer> HandOver(string key, HandOverRequest request, HttpRequest http, Caller caller, IGrainFactory grains, CancellationToken cancellationToken) =>
        ExecuteAsync(grains, key, new HandOverDuty(RequestOperation.Of(http, request.OperationId), caller.Name, request.To, request.OpenMatters), cancellationToken);

    private static Task<Answer> TakeOver(string key, TakeOverRequest request, HttpRequest http, Caller caller, IGrainFactory grains, CancellationToken cancellationToken) =>
        ExecuteAsync(grains, key, new TakeOverDuty(RequestOperation.Of(http, request.OperationId), caller.Name), cancellationToken);

    private static async Task<Results<Ok<DutyLogView>, ProblemHttpResult>> Read(string key, IGrainFactory grains, CancellationToken cancellationToken) =>
        await grains.GetGrain<IDutyLogGrain>(key).Read(cancellationToken) is { } view ? TypedResults.Ok(view) : Problems.Of(Commands.Refusal.Of(DutyLogRefusals.NotOpened));

    private static Results<Ok<IAsyncEnumerable<DutyLogLine>>, ProblemHttpResult> List(
        DutyLogList list,
        CancellationToken cancellationToken,
        [FromQuery] string? centre = null,
        [FromQuery] string? after = null,
        [FromQuery] int limit = 100) =>
        limit is < 1 or > LargestPage
            ? Problems.Of(StatusCodes.Status400BadRequest, "limit_invalid", $"A page holds 1 to {LargestPage} logs.")
            : TypedResults.Ok(list.ReadAsync(centre, after, limit, cancellationToken));

    private static async IAsyncEnumerable<HistoryLine> History(string key, IJournal journal, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in journal.ReadAsync($"duty-log/{key}", 0, cancellationToken))
            yield return new HistoryLine(row.Seq, row.At, row.Actor, row.Operation.Value, row.Event.Kind, row.Event.Schema, JsonElement.Parse(row.Event.Data.Span));
    }

    private static async Task<Answer> ExecuteAsync(IGrainFactory grains, string key, DutyLogCommand command, CancellationToken cancellationToken)
    {
        var outcome = await grains.GetGrain<IDutyLogGrain>(key).Execute(command, cancellationToken);
        return outcome.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.Ok(new CommandAnswer(command.Operation.Value, outcome.Version, outcome.Answer!.Entry, outcome.Answer.Status));
    }

    private static async ValueTask<object?> CheckKey(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Key().IsMatch((string)context.HttpContext.GetRouteValue("key")!)
            ? await next(context)
            : Problems.Of(StatusCodes.Status400BadRequest, "key_invalid", "The key of a duty log is its date and shift, for example 2026-11-21-day.");

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z]{1,20}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();
}
