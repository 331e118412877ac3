using System.Collections.Immutable;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Reading;
using Npgsql;

namespace CityOps.Postures;

/// <inheritdoc cref="IPostureKnowledge"/>
public sealed class PostureKnowledge(ICityDirectory directory, IAccountDirectory accounts, DatabaseReader database) : IPostureKnowledge
{
    private const string IncidentSql = "SELECT key FROM incident WHERE key = $1 AND starts_with(grid, $2)";

    /// <inheritdoc />
    public bool IsArea(string code) => directory.FindArea(code) is { Level: AreaLevel.City or AreaLevel.District };

    /// <inheritdoc />
    public async ValueTask<PostureGround> GatherAsync(string area, PostureCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        return new PostureGround
        {
            Area = area,
            AreaKnown = IsArea(area),
            Posts = await PostsAsync(command.Actor, cancellationToken),
            IncidentKnown = command is not SwitchPosture { Incident: { } incident } || await IsThereAsync(incident, area, cancellationToken),
        };
    }

    private async ValueTask<ImmutableArray<CasePost>> PostsAsync(string account, CancellationToken cancellationToken)
    {
        if (account == BuiltInAccounts.System)
            return [new CasePost(CaseRole.System, string.Empty, string.Empty)];
        return await accounts.FindAsync(account, cancellationToken) is { Disabled: false } entry
            ? [.. entry.Posts.Select(post => new CasePost(post.Role, post.Organisation, post.Area))]
            : [];
    }

    private async ValueTask<bool> IsThereAsync(string incident, string area, CancellationToken cancellationToken) => await database.FirstAsync(
        IncidentSql,
        parameters =>
        {
            parameters.Add(new NpgsqlParameter<string> { TypedValue = incident });
            parameters.Add(new NpgsqlParameter<string> { TypedValue = area });
        },
        static row => row.GetString(0),
        cancellationToken) is not null;
}
