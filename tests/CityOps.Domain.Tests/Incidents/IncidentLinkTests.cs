using CityOps.Accounts;
using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>Incidents that come of one another, as two grains and a desk would drive them.</summary>
public sealed class IncidentLinkTests
{
    private const string Other = "I990101202611210002";

    [Fact]
    public void The_parent_takes_the_child_and_the_child_follows()
    {
        var town = IncidentTown.Active();
        town.Named = Linked();
        town.Does(new AttachChild(OperationId.New(), "leader", null, Other, IncidentRelation.Secondary, "the water undermined it"));
        var link = Assert.Single(town.State.Children);
        Assert.Equal((Other, IncidentRelation.Secondary, town.Now), (link.Key, link.Relation, link.Since));

        var child = IncidentTown.Active();
        child.Does(new FollowParent(OperationId.New(), BuiltInAccounts.System, null, link with { Key = IncidentTown.Key }));
        Assert.Equal(IncidentTown.Key, child.State.Parent!.Key);
        Assert.Equal(IncidentRefusals.LinkStands, child.Refuses(new FollowParent(OperationId.New(), BuiltInAccounts.System, null, link with { Key = IncidentTown.Key })));
        Assert.Equal(IncidentRefusals.ChildTaken, child.Refuses(new FollowParent(OperationId.New(), BuiltInAccounts.System, null, link with { Key = "I-other" })));
        child.Does(new FollowParent(OperationId.New(), BuiltInAccounts.System, null, null));
        Assert.Null(child.State.Parent);
    }

    [Fact]
    public void Itself_one_above_it_one_taken_one_ended_and_one_elsewhere_are_refused()
    {
        Assert.Equal(IncidentRefusals.ChildUnknown, Attach(null));
        Assert.Equal(IncidentRefusals.ChildAbove, Attach(Linked() with { Key = IncidentTown.Key }));
        Assert.Equal(IncidentRefusals.ChildAbove, Attach(Linked() with { Below = ["I-between", IncidentTown.Key] }));
        Assert.Equal(IncidentRefusals.ChildTaken, Attach(Linked() with { Parent = "I-another" }));
        Assert.Equal(IncidentRefusals.ChildUnknown, Attach(Linked() with { Status = IncidentStatus.Archived }));
        Assert.Equal(IncidentRefusals.ChildUnknown, Attach(Linked() with { Grid = "9902" }));
    }

    [Fact]
    public void A_child_that_finds_its_parent_below_itself_does_not_follow()
    {
        var town = IncidentTown.Active();
        town.Named = Linked() with { Key = IncidentTown.Key, Below = [Other] };

        Assert.Equal(IncidentRefusals.ChildAbove, town.Refuses(new FollowParent(OperationId.New(), BuiltInAccounts.System, null, new IncidentLink(Other, IncidentRelation.Derived, town.Now))));
    }

    [Fact]
    public void Only_the_system_tells_a_child_and_a_link_is_taken_away_with_a_reason()
    {
        var town = IncidentTown.Active();
        town.Named = Linked();
        Assert.Equal(IncidentRefusals.RoleNotAllowed, town.Refuses(new FollowParent(OperationId.New(), "leader", null, null)));
        Assert.Equal(IncidentRefusals.ChildUnknown, town.Refuses(new DetachChild(OperationId.New(), "leader", null, Other, "wrong")));
        town.Does(new AttachChild(OperationId.New(), "leader", null, Other, IncidentRelation.Secondary, "why"));
        Assert.Equal(IncidentRefusals.TextInvalid, town.Refuses(new DetachChild(OperationId.New(), "leader", null, Other, " ")));
        town.Does(new DetachChild(OperationId.New(), "leader", null, Other, "wrong"));

        Assert.Empty(town.State.Children);
    }

    [Theory]
    [InlineData(IncidentStatus.PreAlert, true)]
    [InlineData(IncidentStatus.Active, true)]
    [InlineData(IncidentStatus.Deescalating, true)]
    [InlineData(IncidentStatus.Verified, false)]
    [InlineData(IncidentStatus.Terminated, false)]
    public void A_response_does_not_end_before_those_that_come_of_it(IncidentStatus child, bool refused)
    {
        var town = ReportRuleTests.Begun(IncidentClass.NaturalDisaster, "other", ResponseLevel.III);
        town.Children = [Linked() with { Status = child, Parent = IncidentTown.Key }];

        Assert.Equal(refused ? IncidentRefusals.ChildrenActive : null, town.Refuses(new TerminateIncident(OperationId.New(), "leader", null, true, "over")));
    }

    private static string? Attach(LinkedIncident? named)
    {
        var town = IncidentTown.Active();
        town.Named = named;
        return town.Refuses(new AttachChild(OperationId.New(), "leader", null, named?.Key ?? Other, IncidentRelation.Secondary, "why"));
    }

    private static LinkedIncident Linked() => new(Other, "Sinkhole", IncidentStatus.Verified, IncidentTown.Grid, null, []);
}
