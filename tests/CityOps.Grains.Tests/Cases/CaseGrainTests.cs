using CityOps.Commands;

namespace CityOps.Cases;

public abstract class CaseGrainTests(City city)
{
    private static int _reports;

    [Fact]
    public async Task A_case_goes_round_the_whole_loop_and_its_row_says_so()
    {
        var (key, grain) = await NewAsync();

        CaseReceipt? last = null;
        foreach (var command in SmallCity.Loop)
            last = await Done(grain, command());

        Assert.Equal(CaseStatus.Closed, last!.Status);
        var view = await grain.Read(default);
        Assert.Equal((SmallCity.Loop.Count, SmallCity.Unit, "centre"), (view!.Version, view.Standing.Unit, view.FilingOrganisation));
        Assert.Equal(
            $"closed,collector,0102,990102003005017,none,{SmallCity.Unit},{view.Standing.CaseNumber},t",
            await city.QueryAsync<string>($"SELECT concat_ws(',', status, source, type_code, grid, flags, unit, case_number, closed_at IS NOT NULL) FROM \"case\" WHERE key = '{key}'"));
    }

    [Fact]
    public async Task Every_command_repeated_at_once_and_later_has_one_effect_and_one_answer()
    {
        var (_, grain) = await NewAsync();
        var answers = new List<(CaseCommand Command, Outcome<CaseReceipt> Outcome)>();

        foreach (var make in SmallCity.Loop)
        {
            var command = make();
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => grain.Execute(command, default)));
            Assert.All(outcomes, outcome => Assert.Equal(outcomes[0].Version, outcome.Version));
            answers.Add((command, outcomes[0]));
        }

        foreach (var (command, first) in answers)
        {
            var again = await grain.Execute(command, default);
            Assert.Equal((first.Version, first.Answer), (again.Version, again.Answer));
        }

        Assert.Equal(SmallCity.Loop.Count, (await grain.Read(default))!.Version);
    }

    [Fact]
    public async Task Two_servers_that_both_hold_the_case_keep_one_history()
    {
        var key = NewKey();
        var one = (await city.GrainsAsync()).GetGrain<ICaseGrain>(key);
        var two = (await city.GrainsAsync(1)).GetGrain<ICaseGrain>(key);

        foreach (var command in SmallCity.Loop)
        {
            var outcomes = await Task.WhenAll(one.Execute(command(), default), two.Execute(command(), default));
            Assert.Single(outcomes, outcome => outcome.IsDone);
        }

        Assert.Equal(SmallCity.Loop.Count, (await two.Read(default))!.Version);
        Assert.Equal(SmallCity.Loop.Count, await city.QueryAsync<long>($"SELECT count(*) FROM journal WHERE stream = 'case/{key}'"));
    }

    [Fact]
    public async Task Case_numbers_are_given_once_in_order_and_across_servers_never_twice()
    {
        const string key = "990103/20260228";
        var numbers = new List<string>();
        for (var server = 0; server < 2; server++)
        {
            var grain = (await city.GrainsAsync(server)).GetGrain<ICaseNumbersGrain>(key);
            // Calls sent at once arrive in any order: within a server the numbers are sorted first.
            var given = await Task.WhenAll(Enumerable.Range(0, 150).Select(_ => grain.Next(default)));
            numbers.AddRange(given.Order(StringComparer.Ordinal));
        }

        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.Equal(key.Replace("/", "", StringComparison.Ordinal) + "00001", numbers[0]);
        Assert.All(numbers, number => Assert.Matches("^9901032026[0-9]{9}$", number));
        Assert.Equal(numbers.Order(StringComparer.Ordinal), numbers);
    }

    [Fact]
    public async Task A_case_read_by_another_server_is_what_was_written()
    {
        var (key, grain) = await NewAsync();
        foreach (var command in SmallCity.Loop.Take(5))
            await Done(grain, command());

        var elsewhere = (await city.GrainsAsync(1)).GetGrain<ICaseGrain>(key);

        var (here, there) = ((await grain.Read(default))!, (await elsewhere.Read(default))!);
        Assert.Equal((here.Version, here.Standing), (there.Version, there.Standing));
        Assert.Equal(here.Tasks, there.Tasks);
        Assert.Equal(CaseStatus.Handling, there.Standing.Status);
    }

    private static string NewKey() => $"R99010220261121{Interlocked.Increment(ref _reports):D6}";

    private static async Task<CaseReceipt> Done(ICaseGrain grain, CaseCommand command)
    {
        var outcome = await grain.Execute(command, default);
        Assert.True(outcome.IsDone, $"{command.GetType().Name}: {outcome.Refusal?.Code}");
        return outcome.Answer!;
    }

    private async Task<(string Key, ICaseGrain Grain)> NewAsync()
    {
        var key = NewKey();
        return (key, (await city.GrainsAsync()).GetGrain<ICaseGrain>(key));
    }
}

public sealed class CaseGrainOnOneSiloTests(City city) : CaseGrainTests(city), IClassFixture<City>;

public sealed class CaseGrainOnThreeSilosTests(CityOnThreeSilos city) : CaseGrainTests(city), IClassFixture<CityOnThreeSilos>;
