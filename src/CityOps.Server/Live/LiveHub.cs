using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Dispatch;
using CityOps.Hazards;
using CityOps.Incidents;
using CityOps.Postures;
using CityOps.Resources;
using Microsoft.AspNetCore.SignalR;

namespace CityOps.Live;

/// <summary>What has changed of a topic. Only what the topic is about is there.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Sequence">From 1, without gaps. A client that misses one resumes, or watches anew and gets a snapshot.</param>
/// <param name="IsSnapshot">Everything of the topic as it stands, and not only changes.</param>
internal sealed record LiveFrame(string Topic, long Sequence, bool IsSnapshot)
{
    /// <summary>Names this watch; whoever loses the connection goes on where it was by <c>Resume</c>.</summary>
    public Guid Watch { get; init; }

    /// <summary>The cases as they stand now; one that has left the topic comes a last time, with where it stands instead.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonConverter(typeof(WrittenCasesConverter))]
    public IReadOnlyList<CaseLine>? Cases { get; init; }

    /// <summary>The incidents as they stand now; one that has come to its end comes a last time.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<IncidentLine>? Incidents { get; init; }

    /// <summary>The one incident as it stands now.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WrittenIncident? Incident { get; init; }

    /// <summary>The assignments as they stand now; a unit that has left the topic comes a last time, with what it does instead.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AssignmentLine>? Assignments { get; init; }

    /// <summary>The postures as they stand now.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PostureLine>? Postures { get; init; }

    /// <summary>The resources as they stand now, each with its bookings; a snapshot has at most 2,000.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ResourceView>? Resources { get; init; }

    /// <summary>The places with dangerous substances as they stand now; one that was taken out of the register comes a last time. A snapshot has at most 2,000.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<HazardView>? Hazards { get; init; }
}

/// <summary>A family of topics.</summary>
internal interface ILiveTopics
{
    /// <summary>Frames of a topic, the first a snapshot; null when the family has no topic of that name.</summary>
    /// <exception cref="HubException">While reading: what the topic is about is not there for this account.</exception>
    IAsyncEnumerable<LiveFrame>? Open(string topic, AccountEntry account, CancellationToken cancellationToken);
}

/// <summary>
/// The live feed for browsers and programs: <c>Watch(topic)</c> streams frames, the first a snapshot. Topics: <c>city</c>,
/// <c>district/{code}</c>, <c>case/{key}</c>, <c>queue/{role}/{organisation}</c>, <c>incidents</c>, <c>incident/{key}</c>, <c>assignments</c>,
/// <c>assignments/{job}</c>, <c>postures</c>, <c>resources</c>, <c>hazards</c>. Nobody gets what his posts may not see.
/// It speaks the JSON and the MessagePack protocol of SignalR; a frame is the same map in both.
/// </summary>
internal sealed class LiveHub(LiveWatches watches, IAccountDirectory accounts) : Hub
{
    /// <summary>Streams a topic until the client stops it.</summary>
    /// <exception cref="HubException">There is no such topic.</exception>
    public async IAsyncEnumerable<LiveFrame> Watch(string topic, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var watch = watches.Open(topic, await AccountAsync(cancellationToken)) ?? throw new HubException("topic_unknown");
        await foreach (var frame in watches.FollowAsync(watch, cancellationToken))
            yield return frame;
    }

    /// <summary>
    /// Goes on with a watch whose connection was lost: with the frame after the last that arrived. When this server does not know the watch,
    /// because it began on another or some minutes ago, the topic begins anew with a snapshot, under another name.
    /// </summary>
    /// <param name="topic">The topic.</param>
    /// <param name="watch">Name of the watch, as its frames say.</param>
    /// <param name="after">Number of the last frame that arrived.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="HubException">There is no such topic.</exception>
    public async IAsyncEnumerable<LiveFrame> Resume(string topic, Guid watch, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var account = await AccountAsync(cancellationToken);
        var going = watches.Find(topic, watch, after, account) ?? watches.Open(topic, account) ?? throw new HubException("topic_unknown");
        await foreach (var frame in watches.FollowAsync(going, cancellationToken))
            yield return frame;
    }

    private async Task<AccountEntry> AccountAsync(CancellationToken cancellationToken) =>
        await accounts.FindAsync(Context.User?.Identity?.Name ?? string.Empty, cancellationToken) ?? throw new HubException("account_unknown");
}

/// <summary>The live feed on a server, in one call.</summary>
internal static class LiveServices
{
    /// <summary>Adds the families of topics.</summary>
    public static IServiceCollection AddLiveTopics(this IServiceCollection services) => services
        .AddSingleton<LiveWatches>()
        .AddSingleton<IncidentViews>()
        .AddSingleton<ILiveTopics, CaseTopics>()
        .AddSingleton<ILiveTopics, IncidentTopics>()
        .AddSingleton<ILiveTopics, AssignmentTopics>()
        .AddSingleton<ILiveTopics, PostureTopics>()
        .AddSingleton<ILiveTopics, ResourceTopics>()
        .AddSingleton<ILiveTopics, HazardTopics>();
}
