using System.Collections.Concurrent;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;

namespace CityOps.Import.DemoPast;

/// <summary>Who does what in the demo city's past, and with which words and pictures.</summary>
internal sealed class DemoCast(ICityDirectory directory, IAccountDirectory accounts, DemoPictureIds pictures, DateTimeOffset now)
{
    private const int IntakeSeats = 6;
    private static readonly TimeSpan Recent = TimeSpan.FromDays(2);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _inspectors = new(StringComparer.Ordinal);

    /// <summary>Files, sends checks, closes.</summary>
    public static string Leader => "shift-leader";

    /// <summary>Dispatches.</summary>
    public static string Dispatcher => "dispatcher";

    /// <summary>Who reports.</summary>
    public string Reporter(DemoReport report) => report.Source switch
    {
        CaseSource.Collector => Inspector(report),
        CaseSource.Video => "video-operator",
        CaseSource.Leader => "leader",
        _ => Clerk(report),
    };

    /// <summary>The acceptance seat that has taken it in.</summary>
    public static string Clerk(DemoReport report) => $"intake-{1 + (report.Seed % IntakeSeats):00}";

    /// <summary>The inspector of the place.</summary>
    public string Inspector(DemoReport report) => Of(report)[report.Seed % Of(report).Count];

    /// <summary>Who checks: a person in the past, the simulator where it has to finish what is open.</summary>
    public string Checker(DemoReport report) => now - report.At < Recent
        ? SimulatedPosts.Checker(report.Cell[..6])
        : Of(report)[(report.Seed + 1) % Of(report).Count];

    /// <summary>Account of the district's seat that a unit's tasks go through; null when they go straight to it.</summary>
    public string? SeatOf(string unit) => directory.Organisations[unit].Centre is { } centre ? centre.Replace("-centre", "-seat", StringComparison.Ordinal) : null;

    /// <summary>Whether its reporter can be called back.</summary>
    public static bool HasContact(DemoReport report) => report.Source == CaseSource.Public && new Random(report.Seed).Next(3) > 0;

    /// <summary>Missing covers, bursts and holes in the road are urgent; of the others one in thirty.</summary>
    public static bool IsUrgent(string type, Random random) => type is "E2102" or "E0401" or "E0402" || (type is "C0102" or "C0103" or "C0118" ? random.Next(4) == 0 : random.Next(30) == 0);

    /// <summary>What the work cost, in yuan.</summary>
    public static decimal? Cost(Random random) => random.Next(3) == 0 ? random.Next(2, 90) * 10 : 0;

    /// <summary>Condition as registered.</summary>
    public static string Condition(string type) => type[0] == 'C' ? "破损，需修复" : "影响市容和通行";

    /// <summary>What was seen, with a picture.</summary>
    public CaseEvidence Seen(DemoReport report, bool after)
    {
        var name = directory.Types(report.Cell[..4])[report.Type].NameZh;
        var text = after ? $"{name}已处置完毕，现场恢复正常。" : $"巡查发现{name}，{Condition(report.Type)}。";
        return new CaseEvidence(text, [pictures.Of(report.Type, after, report.Seed)], report.Place);
    }

    /// <summary>The address of a place, in the city's own language.</summary>
    public async Task<string> AddressAsync(CasePosition place, CancellationToken cancellationToken)
    {
        var (zh, _) = await directory.AddressOfAsync(place, cancellationToken);
        return zh.Length == 0 ? "澜江市" : zh;
    }

    /// <summary>Reads who the inspectors of each community are.</summary>
    public async Task ReadAsync(IEnumerable<string> communities, CancellationToken cancellationToken)
    {
        foreach (var community in communities)
            _inspectors[community] = [.. (await accounts.HoldersAsync(CaseRole.Collector, community, cancellationToken)).Select(account => account.Name)];
    }

    private IReadOnlyList<string> Of(DemoReport report) => _inspectors[report.Cell[..12]];
}
