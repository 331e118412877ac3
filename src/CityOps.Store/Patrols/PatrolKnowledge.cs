using System.Collections.Immutable;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;

namespace CityOps.Patrols;

/// <inheritdoc cref="IPatrolKnowledge"/>
public sealed class PatrolKnowledge(CityDirectory directory, IAccountDirectory accounts, IPatrolSurvey survey) : IPatrolKnowledge
{
    /// <inheritdoc />
    public bool IsArea(string code) => directory.FindArea(code) is { Level: AreaLevel.Community };

    /// <inheritdoc />
    public async ValueTask<PatrolGround> GatherAsync(string area, PatrolState state, PatrolCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var ground = new PatrolGround { AreaKnown = IsArea(area), Posts = await PostsAsync(command.Actor, cancellationToken) };
        return command switch
        {
            FollowPosture { Order: { } order } when order.Mark != state.Order?.Mark => ground with
            {
                Found = [.. await survey.FindAsync(area, PatrolRuleTable.Standard.For(order), cancellationToken)],
            },
            CheckSpot check => ground with
            {
                Cell = directory.CellAt(check.Position)?.Code,
                NearMetres = directory.Model.TermsOf(area)?.Settings.NearMetres ?? ground.NearMetres,
            },
            _ => ground,
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
}
