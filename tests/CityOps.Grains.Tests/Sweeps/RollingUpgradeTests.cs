using CityOps.DutyLogs;
using CityOps.Journal;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace CityOps.Sweeps;

/// <summary>What this program, as version N, does with what version N+1 has written beside it.</summary>
public sealed class RollingUpgradeTests(City city) : IClassFixture<City>
{
    [Fact]
    public async Task A_state_with_something_unknown_in_it_is_folded_from_its_events()
    {
        const string key = "2026-03-01-day";
        await OpenAsync((await city.StartAsync()).Services, key);
        await city.QueryAsync<object>($$"""UPDATE duty_log SET state = jsonb_set(jsonb_set(state, '{state,sealedBy}', '"leader"'), '{state,onDuty}', '"nobody"') WHERE key = '{{key}}'""");

        var log = (await city.StartAsync()).Services.GetRequiredService<IGrainFactory>().GetGrain<IDutyLogGrain>(key);

        Assert.Equal("shift-leader", (await log.Read(default))!.OnDuty);
        Assert.True((await log.Execute(new AddDutyEntry(OperationId.New(), "dispatcher", DutyCategory.Observation, "read by the old one"), default)).IsDone);
    }

    [Fact]
    public async Task A_state_of_a_higher_number_is_folded_and_not_read_in_part()
    {
        const string key = "2026-03-02-day";
        await OpenAsync((await city.StartAsync()).Services, key);
        await city.QueryAsync<object>($$"""UPDATE duty_log SET state = '{"schema": 99, "state": {"onDuty": "nobody"} }' WHERE key = '{{key}}'""");

        var log = (await city.StartAsync()).Services.GetRequiredService<IGrainFactory>().GetGrain<IDutyLogGrain>(key);

        Assert.Equal("shift-leader", (await log.Read(default))!.OnDuty);
    }

    [Fact]
    public async Task What_has_an_event_of_a_kind_unknown_is_left_alone_and_the_caller_is_told_which()
    {
        const string key = "2026-03-03-day";
        await OpenAsync((await city.StartAsync()).Services, key);
        await city.QueryAsync<object>($$"""
            WITH sealed AS (INSERT INTO journal (stream, seq, op_part, at, actor, op_id, kind, schema, data, hash)
                SELECT stream, seq + 1, 0, at, actor, gen_random_uuid(), 'duty-log-sealed', 1, '{}', hash FROM journal WHERE stream = 'duty-log/{{key}}' ORDER BY seq DESC LIMIT 1 RETURNING seq, hash)
            UPDATE duty_log SET version = sealed.seq, head_hash = sealed.hash, state = '{"schema": 99, "state": {} }' FROM sealed WHERE key = '{{key}}'
            """);
        var rows = await city.QueryAsync<long>($"SELECT count(*) FROM journal WHERE stream = 'duty-log/{key}'");

        var log = (await city.StartAsync()).Services.GetRequiredService<IGrainFactory>().GetGrain<IDutyLogGrain>(key);
        var refused = await Assert.ThrowsAsync<UnknownEventException>(() => log.Execute(new AddDutyEntry(OperationId.New(), "dispatcher", DutyCategory.Observation, "too old for this"), default));

        Assert.Contains("duty-log-sealed/1", refused.Message, StringComparison.Ordinal);
        Assert.Equal(rows, await city.QueryAsync<long>($"SELECT count(*) FROM journal WHERE stream = 'duty-log/{key}'"));
    }

    [Theory]
    [InlineData(typeof(JournalUnavailableException))]
    [InlineData(typeof(JournalRefusedException))]
    [InlineData(typeof(OutcomeUnknownException))]
    [InlineData(typeof(UnknownEventException))]
    public void What_the_journal_says_is_the_same_on_another_server(Type kind)
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();
        var said = (Exception)Activator.CreateInstance(kind, "said here", new TimeoutException("why"))!;

        var heard = serializer.Deserialize<Exception>(serializer.SerializeToArray<Exception>(said))!;

        Assert.Equal((kind, "said here", "why"), (heard.GetType(), heard.Message, heard.InnerException!.Message));
    }

    private static async Task OpenAsync(IServiceProvider host, string key)
    {
        var log = host.GetRequiredService<IGrainFactory>().GetGrain<IDutyLogGrain>(key);
        Assert.True((await log.Execute(new OpenDutyLog(OperationId.New(), "shift-leader", "city"), default)).IsDone);
    }
}
