using System.Collections.Immutable;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;

namespace CityOps.Proposals;

/// <inheritdoc cref="IProposalKnowledge"/>
public sealed class ProposalKnowledge(ICityDirectory directory, IAccountDirectory accounts) : IProposalKnowledge
{
    /// <inheritdoc />
    public async ValueTask<ProposalGround> GatherAsync(ProposalCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        CasePosition? place = command switch
        {
            RaiseAlarm alarm => alarm.Place,
            RaiseSurge surge => surge.Place,
            _ => null,
        };
        return new ProposalGround { Posts = await PostsAsync(command.Actor, cancellationToken), Grid = place is { } at ? directory.CellAt(at)?.Code : null };
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
