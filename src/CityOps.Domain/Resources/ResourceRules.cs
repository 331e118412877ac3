using CityOps.Commands;
using Decision = CityOps.Commands.Decision<CityOps.Resources.ResourceEvent, CityOps.Resources.ResourceReceipt>;

namespace CityOps.Resources;

/// <summary>
/// Emergency resources and their bookings. Asking holds nothing; an offer holds, and no more can be offered than is free, so that nothing is
/// promised twice, whoever asks at the same moment.
/// </summary>
public sealed class ResourceRules : IRules<ResourceState, ResourceCommand, ResourceGround, ResourceEvent, ResourceReceipt>
{
    private ResourceRules()
    {
    }

    /// <inheritdoc />
    public static ResourceState Initial { get; } = new();

    /// <inheritdoc />
    public static int StateSchema => 1;

    /// <inheritdoc />
    public static Decision Decide(ResourceState state, ResourceCommand command, in DecisionContext<ResourceGround> context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var (ground, now) = (context.Facts, context.Now);
        var transition = ResourceTransitions.Of(command);
        var booking = ResourceTransitions.BookingOf(command) is { } id ? state.Bookings.Find(one => one.Id == id) : null;
        if ((ResourceGuards.Refusal(state, command, transition, booking, ground) ?? ResourceChecks.Flaw(command, now) ?? ResourceGuards.Quantities(state, command, booking)) is { } refusal)
            return refusal;
        var happened = Event(command, ground);
        var after = Apply(state, happened, new Happening(now, command.Actor));
        var touched = command is RequestResource ? command.Operation.Value : booking?.Id;
        return Decision.Of(new ResourceReceipt(ground.Code, after.Free, touched, after.Bookings.Find(one => one.Id == touched)?.Status), happened);
    }

    /// <inheritdoc />
    public static ResourceState Apply(ResourceState state, ResourceEvent happened, Happening happening)
    {
        ArgumentNullException.ThrowIfNull(state);
        return ResourceFold.Apply(state, happened, happening);
    }

    /// <summary>The resource as people see it; null before it was registered.</summary>
    public static ResourceView? ViewOf(ResourceState state, string code, long version)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Entry is { } entry
            ? new ResourceView(code, version, entry, state.Grid, state.Held, state.Readiness, state.CheckedAt, state.Finding, [.. state.Bookings.Reverse()])
            : null;
    }

    private static ResourceEvent Event(ResourceCommand command, ResourceGround ground) => command switch
    {
        RegisterResource register => new ResourceRegistered(register.Entry, ground.Grid!),
        ReviseResource revise => new ResourceRevised(revise.Entry, ground.Grid!),
        CountResource count => new ResourceCounted(count.Stock, count.Readiness, count.Text),
        RequestResource request => new ResourceRequested(request.Operation.Value, request.Incident, request.Quantity, request.NeededUntil?.ToUniversalTime(), request.Text),
        OfferResource offer => new ResourceOffered(offer.Booking, offer.Quantity, offer.ReadyMinutes),
        DeclineResource decline => new ResourceDeclined(decline.Booking, decline.Reason),
        CommitResource commit => new ResourceCommitted(commit.Booking),
        DeployResource deploy => new ResourceDeployed(deploy.Booking),
        ExtendResource extend => new ResourceExtended(extend.Booking, extend.NeededUntil.ToUniversalTime(), extend.Reason),
        ReturnResource goBack => new ResourceReturned(goBack.Booking),
        ReleaseResource release => new ResourceReleased(release.Booking, release.Used),
        CancelBooking cancel => new BookingCancelled(cancel.Booking, cancel.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
    };
}
