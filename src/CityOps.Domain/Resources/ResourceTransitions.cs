using System.Collections.Immutable;
using static CityOps.Resources.BookingStatus;

namespace CityOps.Resources;

/// <summary>Who may give a command to a resource.</summary>
[Flags]
public enum ResourceParty
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>Dispatcher, shift leader or leader, where the incident is theirs.</summary>
    Hall = 1,

    /// <summary>Who handles for the organisation that owns it, or an administrator.</summary>
    Owner = 2,
}

/// <summary>One line of the table: who may do what to a booking that stands where.</summary>
/// <param name="Command">Type of the command.</param>
/// <param name="Name">Its name, kebab case.</param>
/// <param name="NameZh">Its name in Chinese.</param>
/// <param name="From">Where the booking has to stand; empty for what is not about a booking.</param>
/// <param name="By">Who may do it.</param>
public sealed record ResourceTransition(Type Command, string Name, string NameZh, ImmutableArray<BookingStatus> From, ResourceParty By);

/// <summary>The life of a booking as data. The rules read it, addresses and screens are made from it.</summary>
public static class ResourceTransitions
{
    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<ResourceTransition> All =
    [
        new(typeof(RegisterResource), "register", "登记", [], ResourceParty.Owner),
        new(typeof(ReviseResource), "revise", "变更", [], ResourceParty.Owner),
        new(typeof(CountResource), "count", "盘点", [], ResourceParty.Owner),
        new(typeof(RequestResource), "request", "请求", [], ResourceParty.Hall),
        new(typeof(OfferResource), "offer", "提供", [Requested], ResourceParty.Owner),
        new(typeof(DeclineResource), "decline", "谢绝", [Requested, Offered], ResourceParty.Owner),
        new(typeof(CommitResource), "commit", "确认", [Offered], ResourceParty.Hall),
        new(typeof(DeployResource), "deploy", "投入", [Committed], ResourceParty.Owner),
        new(typeof(ExtendResource), "extend", "延长", [Requested, Offered, Committed, Deployed], ResourceParty.Hall),
        new(typeof(ReturnResource), "return", "归还", [Deployed], ResourceParty.Hall | ResourceParty.Owner),
        new(typeof(ReleaseResource), "release", "释放", [Deployed, Returning], ResourceParty.Owner),
        new(typeof(CancelBooking), "cancel", "取消", [Requested, Offered, Committed], ResourceParty.Hall),
    ];

    /// <summary>The line of a command.</summary>
    public static ResourceTransition Of(ResourceCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return All.FirstOrDefault(one => one.Command == command.GetType()) ?? throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command.");
    }

    /// <summary>The booking that a command is about; null for none.</summary>
    public static Guid? BookingOf(ResourceCommand command) => command switch
    {
        OfferResource offer => offer.Booking,
        DeclineResource decline => decline.Booking,
        CommitResource commit => commit.Booking,
        DeployResource deploy => deploy.Booking,
        ExtendResource extend => extend.Booking,
        ReturnResource goBack => goBack.Booking,
        ReleaseResource release => release.Booking,
        CancelBooking cancel => cancel.Booking,
        _ => null,
    };
}
