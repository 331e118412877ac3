using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Resources;

/// <summary>A store of forty pumps, its owner, and those of the hall who ask for them.</summary>
internal static class Depot
{
    public const string Grid = "990102003005017";
    public static readonly DateTimeOffset Start = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);
    public static readonly AccountEntry Owner = Account("drainage-unit", CaseRole.Handler, "drainage", "9901");
    public static readonly AccountEntry Dispatcher = Account("dispatcher", CaseRole.Dispatcher, "command-centre", "9901");

    public static readonly ResourceEntry Pumps = new(
        ResourceKind.Equipment, "drainage-pump", new PlanText("潜水排污泵", "Submersible pump"), new PlanText("台", "pumps"), 40, "drainage", new CasePosition(120.1, 30.2), "东河路1号", "0571 8800 0001", false);

    public static ResourceState Registered { get; } = Done(ResourceRules.Initial, new RegisterResource(OperationId.New(), "x", null, Pumps));

    public static AccountEntry Account(string name, CaseRole role, string organisation, string area) => new(name, name, name, [new AccountPost(role, organisation, area)], false, false);

    public static ResourceGround Ground(AccountEntry account, bool ended = false) =>
        new() { Code = "drainage-pump-1", Account = account, Grid = Grid, OrganisationKnown = true, Incident = new BookedIncident(Grid, ended) };

    /// <summary>Decided for whom the table names: the owner where he may, else the hall.</summary>
    public static Decision<ResourceEvent, ResourceReceipt> Decide(ResourceState state, ResourceCommand command, ResourceGround? ground = null) =>
        ResourceRules.Decide(state, command, new DecisionContext<ResourceGround>(Start, ground ?? Ground(ResourceTransitions.Of(command).By.HasFlag(ResourceParty.Owner) ? Owner : Dispatcher)));

    public static string? Refused(ResourceState state, ResourceCommand command, ResourceGround? ground = null) => Decide(state, command, ground).Refusal?.Code;

    public static ResourceState Done(ResourceState state, ResourceCommand command, ResourceGround? ground = null)
    {
        var decision = Decide(state, command, ground);
        Assert.True(decision.Refusal is null, decision.Refusal?.Code);
        return decision.Events.Aggregate(state, (before, happened) => ResourceRules.Apply(before, happened, new Happening(Start, command.Actor)));
    }

    /// <summary>A command of each kind about a booking.</summary>
    public static ResourceCommand Command(Type type, Guid booking, string incident = "I9901022026112100001", int quantity = 5)
    {
        var operation = OperationId.New();
        return type.Name switch
        {
            nameof(RegisterResource) => new RegisterResource(operation, "x", null, Pumps),
            nameof(ReviseResource) => new ReviseResource(operation, "x", null, Pumps),
            nameof(CountResource) => new CountResource(operation, "x", null, 40, ResourceReadiness.Ready, null),
            nameof(RequestResource) => new RequestResource(new OperationId(booking), "x", null, incident, quantity, null, null),
            nameof(OfferResource) => new OfferResource(operation, "x", null, booking, quantity, 20),
            nameof(DeclineResource) => new DeclineResource(operation, "x", null, booking, "under repair"),
            nameof(CommitResource) => new CommitResource(operation, "x", null, booking),
            nameof(DeployResource) => new DeployResource(operation, "x", null, booking),
            nameof(ExtendResource) => new ExtendResource(operation, "x", null, booking, Start.AddDays(1), "still raining"),
            nameof(ReturnResource) => new ReturnResource(operation, "x", null, booking),
            nameof(ReleaseResource) => new ReleaseResource(operation, "x", null, booking, 0),
            nameof(CancelBooking) => new CancelBooking(operation, "x", null, booking, "not needed"),
            _ => throw new ArgumentOutOfRangeException(nameof(type)),
        };
    }

    /// <summary>The pumps with a booking that stands somewhere, reached by commands.</summary>
    public static ResourceState With(BookingStatus status, Guid booking)
    {
        Type[] path = status switch
        {
            BookingStatus.Requested => [typeof(RequestResource)],
            BookingStatus.Offered => [typeof(RequestResource), typeof(OfferResource)],
            BookingStatus.Committed => [typeof(RequestResource), typeof(OfferResource), typeof(CommitResource)],
            BookingStatus.Deployed => [typeof(RequestResource), typeof(OfferResource), typeof(CommitResource), typeof(DeployResource)],
            BookingStatus.Returning => [typeof(RequestResource), typeof(OfferResource), typeof(CommitResource), typeof(DeployResource), typeof(ReturnResource)],
            BookingStatus.Released => [typeof(RequestResource), typeof(OfferResource), typeof(CommitResource), typeof(DeployResource), typeof(ReleaseResource)],
            BookingStatus.Declined => [typeof(RequestResource), typeof(DeclineResource)],
            _ => [typeof(RequestResource), typeof(CancelBooking)],
        };
        return path.Aggregate(Registered, (state, type) => Done(state, Command(type, booking)));
    }
}
