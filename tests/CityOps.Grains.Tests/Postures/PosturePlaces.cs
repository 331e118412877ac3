using CityOps.Accounts;
using CityOps.Cases;

namespace CityOps.Postures;

/// <summary>Every area is known, and who may switch it is the leader.</summary>
public sealed class PosturePlaces : IPostureKnowledge
{
    public const string Leader = "leader";

    public bool IsArea(string code) => true;

    public ValueTask<PostureGround> GatherAsync(string area, PostureCommand command, CancellationToken cancellationToken) => new(new PostureGround
    {
        Area = area,
        AreaKnown = true,
        Posts = command.Actor switch
        {
            Leader => [new CasePost(CaseRole.Leader, "centre", "9901")],
            BuiltInAccounts.System => [new CasePost(CaseRole.System, string.Empty, string.Empty)],
            _ => [],
        },
    });
}
