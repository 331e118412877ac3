using CityOps.Languages;

namespace CityOps.Resources;

/// <summary>Names of kinds, readiness and standing of bookings, and what the register of resources says.</summary>
internal static class ResourceWords
{
    public static readonly Word Title = new("应急资源", "Emergency resources");
    public static readonly Word Count = new("{0} 项", "{0}", "{0}");
    public static readonly Word All = new("全部", "All");
    public static readonly Word Kinds = new("类别", "Kinds");
    public static readonly Word FreeOnly = new("仅看可用", "Available only");
    public static readonly Word NearFirst = new("由近及远：{0}", "Nearest first: {0}");
    public static readonly Word AllAgain = new("不限事件", "Without the incident");
    public static readonly Word BookedOnly = new("仅看本事件调用", "Booked for it only");
    public static readonly Word Empty = new("没有符合条件的资源", "No resource fits");
    public static readonly Word EmptyHint = new("由资源所属单位登记，或换一个筛选条件。", "The organisation that owns one registers it; or change the filter.");
    public static readonly Word Name = new("资源", "Resource");
    public static readonly Word Kind = new("类别", "Kind");
    public static readonly Word Owner = new("所属单位", "Owner");
    public static readonly Word Place = new("存放地点", "Kept at");
    public static readonly Word Free = new("可用", "Available");
    public static readonly Word Stock = new("总量", "Stock");
    public static readonly Word Held = new("占用", "Held");
    public static readonly Word Readiness = new("状态", "Readiness");
    public static readonly Word Checked = new("最近检查", "Last check");
    public static readonly Word Distance = new("距离", "Distance");
    public static readonly Word Metres = new("{0} m", "{0} m");
    public static readonly Word Kilometres = new("{0} km", "{0} km");
    public static readonly Word Telephone = new("值守电话", "Telephone");
    public static readonly Word Type = new("型别代码", "Type code");
    public static readonly Word Code = new("资源编号", "Code");
    public static readonly Word Consumable = new("消耗品", "Used up");
    public static readonly Word Yes = new("是", "yes");
    public static readonly Word No = new("否", "no");
    public static readonly Word Finding = new("检查情况", "Found");
    public static readonly Word Bookings = new("调用单", "Bookings");
    public static readonly Word NoBookings = new("没有调用单", "No bookings");
    public static readonly Word Asked = new("请求 {0}", "{0} asked for");
    public static readonly Word Given = new("{0} / {1} {2}", "{0} of {1} {2}");
    public static readonly Word ReadyAt = new("{0} 可出发", "ready at {0}");
    public static readonly Word Until = new("用至 {0}", "until {0}");
    public static readonly Word UsedUp = new("消耗 {0}", "{0} used");
    public static readonly Word History = new("记录", "History");
    public static readonly Word Choose = new("选择一项资源", "Choose a resource");
    public static readonly Word ChooseHint = new("右侧显示详情、调用单和可执行的操作。", "Its details, bookings and what may be done stand here.");
    public static readonly Word Register = new("登记资源", "Register a resource");
    public static readonly Word ForResource = new("资源操作", "The resource");
    public static readonly Word ForBooking = new("调用单操作", "The booking");
    public static readonly Word Gone = new("没有这项资源，或不在您的职责范围。", "There is no such resource, or it is not yours to see.");

    public static Word Of(ResourceKind kind) => kind switch
    {
        ResourceKind.Team => new("队伍", "Team"),
        ResourceKind.Equipment => new("装备", "Equipment"),
        ResourceKind.Material => new("物资", "Material"),
        ResourceKind.Shelter => new("避难场所", "Shelter"),
        ResourceKind.Hospital => new("医院", "Hospital"),
        ResourceKind.Expert => new("专家", "Expert"),
        ResourceKind.WaterSource => new("消防水源", "Water source"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static Word Of(ResourceReadiness readiness) => readiness switch
    {
        ResourceReadiness.Ready => new("可用", "Ready"),
        ResourceReadiness.Limited => new("受限", "Limited"),
        ResourceReadiness.Out => new("停用", "Out of use"),
        _ => throw new ArgumentOutOfRangeException(nameof(readiness)),
    };

    public static Word Of(BookingStatus status) => status switch
    {
        BookingStatus.Requested => new("已请求", "Requested"),
        BookingStatus.Offered => new("已提供", "Offered"),
        BookingStatus.Committed => new("已确认", "Committed"),
        BookingStatus.Deployed => new("已投入", "Deployed"),
        BookingStatus.Returning => new("归还中", "Returning"),
        BookingStatus.Released => new("已释放", "Released"),
        BookingStatus.Declined => new("已谢绝", "Declined"),
        BookingStatus.Cancelled => new("已取消", "Cancelled"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
