using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Journal;
using FsCheck.Fluent;
using static CityOps.Resources.Depot;

namespace CityOps.Resources;

public sealed class ResourceRulesTests
{
    private const string Flood = "I9901022026112100001";
    private const string Burst = "I9901022026112100002";
    private readonly Guid _booking = Guid.CreateVersion7();

    // Written down a second time and by hand: the table of the rules is checked against this one, not against itself.
    private static readonly Dictionary<string, BookingStatus[]> Legal = new(StringComparer.Ordinal)
    {
        ["offer"] = [BookingStatus.Requested],
        ["decline"] = [BookingStatus.Requested, BookingStatus.Offered],
        ["commit"] = [BookingStatus.Offered],
        ["deploy"] = [BookingStatus.Committed],
        ["extend"] = [BookingStatus.Requested, BookingStatus.Offered, BookingStatus.Committed, BookingStatus.Deployed],
        ["return"] = [BookingStatus.Deployed],
        ["release"] = [BookingStatus.Deployed, BookingStatus.Returning],
        ["cancel"] = [BookingStatus.Requested, BookingStatus.Offered, BookingStatus.Committed],
    };

    public static TheoryData<string, BookingStatus> Table()
    {
        var table = new TheoryData<string, BookingStatus>();
        foreach (var name in Legal.Keys)
        {
            foreach (var status in Enum.GetValues<BookingStatus>())
                table.Add(name, status);
        }

        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_booking_goes_on_as_the_table_says_and_not_otherwise(string name, BookingStatus status)
    {
        var transition = ResourceTransitions.All.Single(one => one.Name == name);

        var decision = Decide(With(status, _booking), Command(transition.Command, _booking));

        if (Legal[name].Contains(status))
            Assert.Equal(_booking, decision.Answer!.Booking);
        else
            Assert.Equal(ResourceRefusals.WrongStatus, decision.Refusal!.Code);
    }

    [Theory]
    [InlineData(BookingStatus.Requested, 40)]
    [InlineData(BookingStatus.Offered, 35)]
    [InlineData(BookingStatus.Committed, 35)]
    [InlineData(BookingStatus.Deployed, 35)]
    [InlineData(BookingStatus.Returning, 35)]
    [InlineData(BookingStatus.Released, 40)]
    [InlineData(BookingStatus.Declined, 40)]
    [InlineData(BookingStatus.Cancelled, 40)]
    public void From_the_offer_to_the_release_nobody_else_can_have_it(BookingStatus status, int free) => Assert.Equal(free, With(status, _booking).Free);

    [Fact]
    public void What_one_incident_holds_is_not_offered_to_another_and_who_holds_it_is_said()
    {
        var other = Guid.CreateVersion7();
        var state = Done(Registered, Command(typeof(RequestResource), _booking, Flood, 30));
        state = Done(state, Command(typeof(RequestResource), other, Burst, 20));
        state = Done(state, Command(typeof(OfferResource), _booking, quantity: 30));

        var refusal = Decide(state, Command(typeof(OfferResource), other, quantity: 20)).Refusal!;

        Assert.Equal((ResourceRefusals.NotFree, "10", Flood), (refusal.Code, refusal.Arguments["free"], refusal.Arguments["incident"]));
        Assert.Equal(0, Done(state, Command(typeof(OfferResource), other, quantity: 10)).Free);
    }

    [Fact]
    public void What_was_used_up_is_gone_from_the_stock()
    {
        var state = Done(With(BookingStatus.Returning, _booking), new ReleaseResource(OperationId.New(), "x", null, _booking, 2));

        Assert.Equal((38, 38, 2), (state.Entry!.Stock, state.Free, state.Bookings[^1].Used));
        Assert.Equal(ResourceRefusals.UsedInvalid, Refused(With(BookingStatus.Returning, _booking), new ReleaseResource(OperationId.New(), "x", null, _booking, 6)));
    }

    [Fact]
    public void The_stock_is_never_counted_below_what_is_held()
    {
        var state = With(BookingStatus.Deployed, _booking);

        Assert.Equal(ResourceRefusals.Held, Refused(state, new CountResource(OperationId.New(), "x", null, 4, ResourceReadiness.Ready, null)));
        Assert.Equal(ResourceRefusals.Held, Refused(state, new ReviseResource(OperationId.New(), "x", null, Pumps with { Stock = 4 })));
        Assert.Equal(0, Done(state, new CountResource(OperationId.New(), "x", null, 5, ResourceReadiness.Ready, null)).Free);
    }

    [Fact]
    public void What_is_out_of_use_is_neither_asked_for_nor_offered()
    {
        var asked = Done(Registered, Command(typeof(RequestResource), _booking));
        var gone = Done(asked, new CountResource(OperationId.New(), "x", null, 40, ResourceReadiness.Out, "flooded"));

        Assert.Equal(0, gone.Free);
        Assert.Equal(ResourceRefusals.Out, Refused(gone, Command(typeof(OfferResource), _booking)));
        Assert.Equal(ResourceRefusals.Out, Refused(gone, Command(typeof(RequestResource), Guid.CreateVersion7(), Burst)));
    }

    [Fact]
    public void One_incident_has_one_open_booking_of_a_resource()
    {
        var asked = With(BookingStatus.Offered, _booking);

        Assert.Equal(ResourceRefusals.Booked, Refused(asked, Command(typeof(RequestResource), Guid.CreateVersion7(), Flood)));
        Assert.Equal(ResourceRefusals.TooMany, Refused(asked, Command(typeof(RequestResource), Guid.CreateVersion7(), Burst, 41)));
        Assert.Null(Refused(With(BookingStatus.Released, _booking), Command(typeof(RequestResource), Guid.CreateVersion7(), Flood)));
    }

    [Fact]
    public void Nothing_is_promised_to_an_incident_that_has_ended_but_it_comes_back_from_one()
    {
        Assert.Equal(ResourceRefusals.IncidentEnded, Refused(Registered, Command(typeof(RequestResource), _booking), Ground(Dispatcher, ended: true)));
        Assert.Equal(ResourceRefusals.IncidentEnded, Refused(With(BookingStatus.Requested, _booking), Command(typeof(OfferResource), _booking), Ground(Owner, ended: true)));
        Assert.Equal(ResourceRefusals.IncidentEnded, Refused(With(BookingStatus.Offered, _booking), Command(typeof(CommitResource), _booking), Ground(Dispatcher, ended: true)));
        Assert.Equal(ResourceRefusals.IncidentEnded, Refused(With(BookingStatus.Committed, _booking), Command(typeof(DeployResource), _booking), Ground(Owner, ended: true)));
        Assert.Null(Refused(With(BookingStatus.Deployed, _booking), Command(typeof(ReturnResource), _booking), Ground(Owner, ended: true)));
        Assert.Null(Refused(With(BookingStatus.Returning, _booking), Command(typeof(ReleaseResource), _booking), Ground(Owner, ended: true)));
        Assert.Null(Refused(With(BookingStatus.Committed, _booking), Command(typeof(CancelBooking), _booking), Ground(Dispatcher, ended: true)));
    }

    [Fact]
    public void Each_party_does_its_own_part()
    {
        Assert.Equal(ResourceRefusals.RoleNotAllowed, Refused(Registered, Command(typeof(RequestResource), _booking), Ground(Owner)));
        Assert.Equal(ResourceRefusals.RoleNotAllowed, Refused(With(BookingStatus.Requested, _booking), Command(typeof(OfferResource), _booking), Ground(Dispatcher)));
        Assert.Equal(ResourceRefusals.RoleNotAllowed, Refused(ResourceRules.Initial, Command(typeof(RegisterResource), _booking), Ground(Dispatcher)));
        Assert.Equal(ResourceRefusals.RoleNotAllowed, Refused(Registered, new ReviseResource(OperationId.New(), "x", null, Pumps with { Organisation = "fire" }), Ground(Owner)));
        Assert.Equal(ResourceRefusals.Unknown, Refused(Registered, Command(typeof(CountResource), _booking), Ground(Account("fire-unit", CaseRole.Handler, "fire", "9901"))));
        Assert.Equal(ResourceRefusals.Unknown, Refused(Registered, Command(typeof(RequestResource), _booking), Ground(Account("elsewhere", CaseRole.Dispatcher, "c", "990201"))));
        Assert.Equal(ResourceRefusals.RoleNotAllowed, Refused(Registered, Command(typeof(RequestResource), _booking), Ground(Account("seat", CaseRole.IntakeOperator, "c", "9901"))));
        Assert.Null(Refused(ResourceRules.Initial, Command(typeof(RegisterResource), _booking), Ground(new AccountEntry("admin", "", "", [], true, false))));
    }

    [Fact]
    public void A_register_entry_that_cannot_be_is_refused_with_its_field()
    {
        (ResourceEntry Entry, string Field)[] wrong =
        [
            (Pumps with { Stock = 0 }, "stock"), (Pumps with { Type = "Große Pumpe" }, "type"), (Pumps with { Address = " " }, "address"), (Pumps with { Telephone = "call us" }, "telephone"),
            (Pumps with { Name = new("泵", "") }, "name"), (Pumps with { Kind = (ResourceKind)99 }, "kind"), (Pumps with { Unit = new(new string('台', 21), "pumps") }, "unit"),
        ];
        foreach (var (entry, field) in wrong)
            Assert.Equal(field, Decide(ResourceRules.Initial, new RegisterResource(OperationId.New(), "x", null, entry)).Refusal!.Arguments["field"]);

        var ground = Ground(Owner);
        Assert.Equal(ResourceRefusals.OutsideCity, Refused(ResourceRules.Initial, Command(typeof(RegisterResource), _booking), ground with { Grid = null }));
        Assert.Equal(ResourceRefusals.OrganisationUnknown, Refused(ResourceRules.Initial, Command(typeof(RegisterResource), _booking), ground with { OrganisationKnown = false }));
        Assert.Equal(ResourceRefusals.CodeInvalid, Refused(ResourceRules.Initial, Command(typeof(RegisterResource), _booking), ground with { Code = "A/b" }));
        Assert.Equal(ResourceRefusals.Registered, Refused(Registered, Command(typeof(RegisterResource), _booking)));
        Assert.Equal(ResourceRefusals.BookingUnknown, Refused(Registered, Command(typeof(OfferResource), _booking)));
    }

    [Fact]
    public void Whatever_is_wanted_in_whatever_order_no_more_is_held_than_there_is()
    {
        Guid[] bookings = [.. Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7())];
        var commands =
            from transition in Gen.Elements(ResourceTransitions.All.Where(one => one.Command != typeof(RegisterResource)))
            from number in Gen.Choose(0, bookings.Length - 1)
            from quantity in Gen.Choose(1, 40)
            from used in Gen.Choose(0, 3)
            select transition.Command == typeof(ReleaseResource)
                ? new ReleaseResource(OperationId.New(), "x", null, bookings[number], used)
                : Command(transition.Command, bookings[number], $"I{number}", quantity);
        Property.Holds(commands.ArrayOf(80), 300, life => Assert.NotNull(life.Aggregate(Registered, (state, command) =>
        {
            if (Refused(state, command) is not null)
                return state;
            var after = Done(state, command);
            Assert.InRange(after.Held, 0, after.Entry!.Stock);
            Assert.Equal(after.Entry.Stock, after.Held + after.Free);
            return after;
        })));
    }

    [Fact]
    public void Bookings_that_came_to_an_end_do_not_pile_up_and_open_ones_are_never_dropped()
    {
        var open = With(BookingStatus.Offered, _booking);
        var state = Enumerable.Range(0, 60).Aggregate(open, (before, number) =>
        {
            var id = Guid.CreateVersion7();
            return Done(Done(before, Command(typeof(RequestResource), id, $"I{number}")), Command(typeof(CancelBooking), id));
        });

        Assert.Equal(21, state.Bookings.Count);
        Assert.Equal(_booking, state.Bookings[0].Id);
    }
}
