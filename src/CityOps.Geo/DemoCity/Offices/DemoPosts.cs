using CityOps.Accounts;
using CityOps.Cases;
using CityOps.DemoCity.Drawing;

namespace CityOps.DemoCity.Offices;

/// <summary>The posts of the demo city, each an account: nobody has a name here, only a seat.</summary>
public static class DemoPosts
{
    /// <summary>How many acceptance seats there are.</summary>
    public const int IntakeSeats = 6;

    /// <summary>How many collectors there are.</summary>
    public const int Collectors = 120;

    /// <summary>All accounts, by name.</summary>
    public static IReadOnlyList<AccountEntry> All { get; } = [.. Centre(), .. Districts(), .. Departments(), .. Inspectors()];

    private static IEnumerable<AccountEntry> Centre()
    {
        for (var seat = 1; seat <= IntakeSeats; seat++)
            yield return Entry($"intake-{seat:00}", $"受理员·{seat:00} 席", $"Acceptance seat {seat:00}", CaseRole.IntakeOperator, DemoOffices.Supervision);
        yield return Entry("shift-leader", "值班长·甲班", "Shift leader, shift A", CaseRole.ShiftLeader, DemoOffices.Supervision);
        yield return Entry("shift-leader-02", "值班长·乙班", "Shift leader, shift B", CaseRole.ShiftLeader, DemoOffices.Supervision);
        yield return Entry("video-operator", "视频员·01 席", "Video patrol seat 01", CaseRole.VideoOperator, DemoOffices.Supervision);
        yield return Entry("dispatcher", "派遣员·01 席", "Dispatcher seat 01", CaseRole.Dispatcher, DemoOffices.Command);
        yield return Entry("dispatcher-02", "派遣员·02 席", "Dispatcher seat 02", CaseRole.Dispatcher, DemoOffices.Command);
        yield return Entry("inspectorate", "督查室", "Inspectorate", CaseRole.Inspectorate, DemoOffices.Supervision);
        yield return Entry("gateway", "设备网关", "Device gateway", CaseRole.Gateway, DemoOffices.Command);
        yield return Entry("leader", "主管领导", "Leader in charge", CaseRole.Leader, DemoOffices.Command);
        yield return new AccountEntry("admin", "系统管理员", "Administrator", [new AccountPost(CaseRole.ShiftLeader, DemoOffices.Supervision, CommunitySeeds.City)], Administrator: true, Disabled: false);
    }

    private static IEnumerable<AccountEntry> Districts() => DemoOffices.Districts.Select(district =>
        Entry($"{district.Word}-seat", $"{district.Zh}二级平台坐席", $"{district.En} seat", CaseRole.DistrictSeat, $"{district.Word}-centre", district.Area));

    private static IEnumerable<AccountEntry> Departments() => DemoOffices.All.Where(office => office.HandlesCases)
        .Select(office => Entry(office.Code, office.NameZh, office.NameEn, CaseRole.Handler, office.Code, office.Area));

    private static IEnumerable<AccountEntry> Inspectors()
    {
        for (var number = 1; number <= Collectors; number++)
        {
            var community = CommunitySeeds.All[(number - 1) * CommunitySeeds.All.Count / Collectors];
            yield return Entry(CollectorGrids.AccountOf(number), $"监督员 {number:000}·{community.Zh}", $"Inspector {number:000}, {community.En}", CaseRole.Collector, DemoOffices.TeamOf(community.Code), community.Code);
        }
    }

    private static AccountEntry Entry(string name, string zh, string en, CaseRole role, string organisation, string area = CommunitySeeds.City) =>
        new(name, zh, en, [new AccountPost(role, organisation, area)], Administrator: false, Disabled: false);
}
