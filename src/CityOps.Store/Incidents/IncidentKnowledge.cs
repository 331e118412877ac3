using System.Collections.Concurrent;
using System.Collections.Immutable;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Plans;
using CityOps.Postures;
using CityOps.Reading;
using Npgsql;

namespace CityOps.Incidents;

/// <inheritdoc cref="IIncidentKnowledge"/>
public sealed class IncidentKnowledge(ICityDirectory directory, IAccountDirectory accounts, CityDocuments documents, DatabaseReader database, TimeProvider clock) : IIncidentKnowledge
{
    private const string Sql = "SELECT role, organisation, area, relayed FROM plan_role_holder WHERE city = $1";

    // Holders change with the organisation chart, some times in a year.
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(30);

    private readonly IncidentRelatives _relatives = new(database);
    private readonly ConcurrentDictionary<string, (PlanDirectory Directory, DateTimeOffset At)> _holders = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public async ValueTask<IncidentGround> GatherAsync(string key, IncidentState state, IncidentCommand? command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var grid = state.Report?.Grid ?? (command is ReceiveIncident receive ? directory.CellAt(receive.Place)?.Code : null);
        return new IncidentGround
        {
            Key = key,
            Grid = grid,
            Posts = await PostsAsync(command?.Actor, cancellationToken),
            NamedPosts = await PostsAsync((command as OfferCommand)?.To, cancellationToken),
            Plans = grid is null ? [] : await PlansAsync(grid[..4], state, cancellationToken),
            ReportRules = grid is null ? ReportRuleJson.Delivered : await documents.ReportTables.InForceAsync(grid[..4], cancellationToken),
            Forces = command is FreezePeriod ? await new IncidentForces(database).ReadAsync(key, cancellationToken) : [],
            Children = command is TerminateIncident ? await _relatives.ChildrenAsync(key, cancellationToken) : [],
            Named = command switch
            {
                AttachChild attach => await _relatives.FindAsync(attach.Child, cancellationToken),
                FollowParent => await _relatives.FindAsync(key, cancellationToken),
                _ => null,
            },
            Posture = grid is not null && command is not null && RaisedRights.Concern(command.GetType()) ? await database.AtAsync(grid, cancellationToken) : null,
            Directory = grid is null ? new PlanDirectory([]) : await HoldersAsync(grid[..4], cancellationToken),
        };
    }

    /// <summary>What is in force; of a plan that was activated, the version that was: a running response keeps it whatever is put in force meanwhile.</summary>
    private async ValueTask<ImmutableArray<Plan>> PlansAsync(string city, IncidentState state, CancellationToken cancellationToken)
    {
        var plans = (await documents.Plans.InForceAsync(city, cancellationToken)).ToDictionary(plan => plan.Id, StringComparer.Ordinal);
        foreach (var origin in state.Plans.Select(plan => plan.Origin))
        {
            if (plans.GetValueOrDefault(origin.Plan)?.Version != origin.Version && await documents.Plans.VersionAsync(city, origin.Plan, origin.Version, cancellationToken) is { } activated)
                plans[origin.Plan] = activated;
        }

        return [.. plans.Values.OrderBy(plan => plan.Id, StringComparer.Ordinal)];
    }

    private async ValueTask<ImmutableArray<CasePost>> PostsAsync(string? account, CancellationToken cancellationToken)
    {
        if (account == BuiltInAccounts.System)
            return [new CasePost(CaseRole.System, string.Empty, string.Empty)];
        return account is not null && await accounts.FindAsync(account, cancellationToken) is { Disabled: false } entry
            ? [.. entry.Posts.Select(post => new CasePost(post.Role, post.Organisation, post.Area))]
            : [];
    }

    private async ValueTask<PlanDirectory> HoldersAsync(string city, CancellationToken cancellationToken)
    {
        if (_holders.TryGetValue(city, out var known) && clock.GetUtcNow() - known.At < Holds)
            return known.Directory;
        List<RoleHolding> holdings = [];
        await foreach (var holding in database.QueryAsync(
            Sql,
            parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = city }),
            static row => new RoleHolding(row.GetString(0), row.GetString(1), row.GetString(2), row.GetBoolean(3)),
            cancellationToken))
        {
            holdings.Add(holding);
        }

        var read = new PlanDirectory(holdings);
        _holders[city] = (read, clock.GetUtcNow());
        return read;
    }
}
