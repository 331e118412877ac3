using System.Collections.Immutable;
using System.Globalization;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases.Forms;
using CityOps.Journal;
using CityOps.Languages;

namespace CityOps.Resources;

/// <summary>What a command is made of beside what was entered.</summary>
/// <param name="Operation">Names it for ever.</param>
/// <param name="Account">Who gives it.</param>
/// <param name="View">The resource; null when one is to be registered.</param>
/// <param name="Booking">The booking that was chosen; null for none.</param>
/// <param name="Incident">Key of the incident that resources are looked for; null for none.</param>
/// <param name="Owners">Organisations for which the viewer may register.</param>
public sealed record ResourceHead(OperationId Operation, AccountEntry Account, ResourceView? View, ResourceBooking? Booking, string? Incident, IReadOnlyList<Organisation> Owners)
{
    /// <summary>The booking's identifier.</summary>
    public Guid Id => Booking?.Id ?? Guid.Empty;

    /// <summary>The version that was looked at.</summary>
    public long? Seen => View?.Version;
}

/// <summary>How a person gives a command to a resource.</summary>
/// <param name="Command">Type of the command.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Key">Its key.</param>
/// <param name="Icon">Its picture.</param>
/// <param name="Fields">What is asked for.</param>
/// <param name="Make">Makes the command of what was entered.</param>
public sealed record ResourceForm(
    Type Command,
    Word Label,
    string Key,
    string Icon,
    Func<ResourceHead, IReadOnlyList<FormField>> Fields,
    Func<ResourceHead, FormEntries, ResourceCommand> Make)
{
    /// <summary>Says no to somebody, or ends something.</summary>
    public bool Danger { get; init; }

    /// <summary>What a field holds at first.</summary>
    public Func<ResourceHead, string, string?> Initial { get; init; } = static (_, _) => null;
}

/// <summary>The forms of all commands to resources, and which of them a viewer may use now.</summary>
internal static class ResourceForms
{
    private static readonly FormField Reason = Fields.Text(new("原因", "Why"), "reason") with { Longest = 500 };

    /// <summary>All of them, in the order of a booking's life.</summary>
    public static ImmutableArray<ResourceForm> All { get; } =
    [
        new(typeof(RequestResource), new("请求", "Request"), "Q", "plus",
            static _ => [Number("quantity", ResourceFields.Quantity), new("until", FieldKind.Moment, new("用至", "Needed until")) { Optional = true }, Fields.Text(new("用途与去向", "What for and where to")) with { Optional = true, Longest = 500 }],
            static (head, entries) => new RequestResource(head.Operation, head.Account.Name, null, head.Incident!, Whole(entries, "quantity"), entries.Moment("until"), entries.OrNull("text")))
        {
            Initial = static (head, name) => name == "quantity" ? "1" : null,
        },
        new(typeof(OfferResource), new("提供", "Offer"), "O", "check",
            static _ => [Number("quantity", ResourceFields.Quantity), Number("readyMinutes", new("几分钟内可出发", "Ready in minutes"))],
            static (head, entries) => new OfferResource(head.Operation, head.Account.Name, null, head.Id, Whole(entries, "quantity"), Whole(entries, "readyMinutes")))
        {
            Initial = static (head, name) => name == "quantity" ? Math.Min(head.Booking!.Requested, head.View!.Free).ToString(CultureInfo.InvariantCulture) : "15",
        },
        new(typeof(CommitResource), new("确认调用", "Commit"), "M", "check", static _ => [], static (head, _) => new CommitResource(head.Operation, head.Account.Name, null, head.Id)),
        new(typeof(DeployResource), new("投入", "Deploy"), "P", "send", static _ => [], static (head, _) => new DeployResource(head.Operation, head.Account.Name, null, head.Id)),
        new(typeof(ExtendResource), new("延长", "Extend"), "X", "clock",
            static _ => [new("until", FieldKind.Moment, new("用至", "Needed until")), Reason],
            static (head, entries) => new ExtendResource(head.Operation, head.Account.Name, null, head.Id, entries.Moment("until")!.Value, entries.Text("reason"))),
        new(typeof(ReturnResource), new("归还", "Return"), "B", "back", static _ => [], static (head, _) => new ReturnResource(head.Operation, head.Account.Name, null, head.Id)),
        new(typeof(ReleaseResource), new("释放", "Release"), "L", "inbox",
            static _ => [Number("used", new("消耗或损失", "Used up or lost"))],
            static (head, entries) => new ReleaseResource(head.Operation, head.Account.Name, null, head.Id, Whole(entries, "used")))
        {
            Initial = static (head, _) => head.View!.Entry.Consumable ? head.Booking!.Quantity.ToString(CultureInfo.InvariantCulture) : "0",
        },
        new(typeof(DeclineResource), new("谢绝", "Decline"), "D", "cross", static _ => [Reason], static (head, entries) => new DeclineResource(head.Operation, head.Account.Name, null, head.Id, entries.Text("reason"))) { Danger = true },
        new(typeof(CancelBooking), new("取消调用", "Cancel"), "Z", "bin", static _ => [Reason], static (head, entries) => new CancelBooking(head.Operation, head.Account.Name, null, head.Id, entries.Text("reason"))) { Danger = true },
        new(typeof(CountResource), new("盘点检查", "Count and check"), "C", "note",
            static _ => [Number("stock", ResourceWords.Stock), Fields.Choose<ResourceReadiness>("readiness", ResourceWords.Readiness, ResourceWords.Of), Fields.Text(ResourceWords.Finding) with { Optional = true, Longest = 500 }],
            static (head, entries) => new CountResource(head.Operation, head.Account.Name, head.Seen, Whole(entries, "stock"), entries.Value<ResourceReadiness>("readiness"), entries.OrNull("text")))
        {
            Initial = static (head, name) => name switch
            {
                "stock" => head.View!.Entry.Stock.ToString(CultureInfo.InvariantCulture),
                "readiness" => head.View!.Readiness.ToString(),
                _ => null,
            },
        },
        new(typeof(ReviseResource), new("变更登记", "Change the entry"), "V", "file",
            static head => ResourceFields.Of(head), static (head, entries) => new ReviseResource(head.Operation, head.Account.Name, head.Seen, ResourceFields.Entry(entries)))
        {
            Initial = static (head, name) => ResourceFields.Value(head.View!.Entry, name),
        },
        new(typeof(RegisterResource), ResourceWords.Register, "N", "plus",
            static head => [Fields.Line("code", ResourceWords.Code, 40), .. ResourceFields.Of(head)], static (head, entries) => new RegisterResource(head.Operation, head.Account.Name, null, ResourceFields.Entry(entries)))
        {
            Initial = static (head, name) => ResourceFields.Fresh(head, name),
        },
    ];

    /// <summary>What the viewer may do with the resource that he looks at, or with its booking.</summary>
    public static ImmutableArray<ResourceForm> Legal(ResourceHead head) => head.View is { } view
        ? [.. All.Where(form => Fits(form, ResourceTransitions.All.Single(line => line.Command == form.Command), head, view))]
        : [];

    private static bool Fits(ResourceForm form, ResourceTransition line, ResourceHead head, ResourceView view)
    {
        var may = (line.By.HasFlag(ResourceParty.Owner) && head.Account.Owns(view.Entry.Organisation)) || (line.By.HasFlag(ResourceParty.Hall) && head.Account.Asks(view.Grid));
        if (!may || form.Command == typeof(RegisterResource))
            return false;
        if (form.Command == typeof(RequestResource))
            return head.Incident is { } incident && view.Readiness != ResourceReadiness.Out && !view.Bookings.Any(booking => booking.IsOpen && booking.Incident == incident);
        return line.From.IsEmpty || (head.Booking is { } chosen && line.From.Contains(chosen.Status));
    }

    private static FormField Number(string name, Word label) => new(name, FieldKind.Number, label);

    private static int Whole(FormEntries entries, string name) => entries.Amount(name) is { } amount and >= 0 and <= int.MaxValue ? (int)amount : -1;
}
