using System.Security.Cryptography;
using CityOps.Accounts;
using CityOps.Cases;
using CityOps.DemoCity.Offices;

namespace CityOps.Import;

/// <summary>The accounts of the demo city: its posts with one password that is made up now and said once, and those of the simulator.</summary>
internal static class DemoAccounts
{
    /// <summary>Holds the password of the simulator's accounts.</summary>
    public const string SimulatorVariable = "CITYOPS_SIMULATOR_PASSWORD";

    // Without letters and digits that look alike: people type it.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Makes them.</summary>
    /// <returns>The password of the posts.</returns>
    public static async Task<string> MakeAsync(IAccountWriter accounts, CancellationToken cancellationToken)
    {
        var password = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
        var added = await accounts.AddAsync([.. DemoPosts.All.Select(post => new NewAccount(post, password))], cancellationToken);
        if (added == 0)
        {
            // They were made by an import that was broken off before it could say their password.
            foreach (var post in DemoPosts.All)
                await accounts.SetPasswordAsync(post.Name, password, cancellationToken);
        }

        if (Environment.GetEnvironmentVariable(SimulatorVariable) is { Length: > 0 } secret)
            await accounts.AddAsync(SimulatedPosts.Of(DemoOffices.City, DemoOffices.DistrictCodes, DemoOffices.All, secret), cancellationToken);
        return password;
    }

    /// <summary>What is told to the one who started it.</summary>
    public static IEnumerable<string> Words(string password)
    {
        yield return string.Empty;
        yield return $"演示账号（密码只显示一次，请记下） / demo accounts (the password is shown only now): {password}";
        foreach (var (role, names) in DemoPosts.All.Where(post => !post.Administrator).GroupBy(post => post.Posts[0].Role).Select(group => (group.Key, group.Select(post => post.Name).ToArray())))
            yield return $"  {Word(role),-34} {string.Join(", ", names.Take(4))}{(names.Length > 4 ? $" … ({names.Length})" : string.Empty)}";
        yield return $"  {"系统管理员 / administrator",-34} {string.Join(", ", DemoPosts.All.Where(post => post.Administrator).Select(post => post.Name))}";
        yield return string.Empty;
    }

    private static string Word(CaseRole role) => role switch
    {
        CaseRole.IntakeOperator => "受理员 / acceptance operator",
        CaseRole.ShiftLeader => "值班长 / shift leader",
        CaseRole.Dispatcher => "派遣员 / dispatcher",
        CaseRole.DistrictSeat => "二级平台坐席 / district seat",
        CaseRole.Handler => "处置部门 / department",
        CaseRole.Collector => "监督员 / inspector",
        CaseRole.VideoOperator => "视频员 / video operator",
        CaseRole.Inspectorate => "督查 / inspectorate",
        CaseRole.Leader => "主管领导 / leader",
        _ => role.ToString(),
    };
}
