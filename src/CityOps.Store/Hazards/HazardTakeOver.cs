using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Journal;
using CityOps.Plans;
using CityOps.Reading;
using CityOps.Words;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CityOps.Hazards;

/// <summary>
/// Brings into the register what surveys wrote into the table <c>hazard</c> before the register had a journal (migration 0016), by the same
/// command as people give. Done when a server starts; what is in the register, or was taken out of it, is left alone.
/// </summary>
public sealed class HazardTakeOver(DatabaseReader database, IGrainFactory grains, ILogger<HazardTakeOver> log) : IHostedService
{
    private const int AtOnce = 64;

    private const string Sql = """
        SELECT code, kind, name_zh, name_en, substance, substance_zh, substance_en, un, tonnes, organisation, telephone, sheet_zh, sheet_en, ST_X(shape), ST_Y(shape), surveyed_on
        FROM hazard
        WHERE NOT EXISTS (SELECT 1 FROM hazard_entry WHERE key = hazard.code)
        ORDER BY code
        """;

    /// <summary>The operation by which a place that was surveyed before comes into the register: one for ever, whoever does it.</summary>
    public static OperationId OperationOf(string code) => OperationId.Of($"hazard/{code}/taken-over");

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The edge of the start: what was surveyed before is there at the next one, and a server has more to do than this.
            log.LogError(exception, "What was surveyed before could not be taken over into the register of dangerous substances.");
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Brings in what is not there yet. One that is refused is named in the log and tried again by the next start.</summary>
    /// <returns>How many came into the register.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var taken = 0;
        var found = database.QueryAsync(Sql, static _ => { }, Read, cancellationToken);
        await Parallel.ForEachAsync(found, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (one, token) =>
        {
            var register = new RegisterHazard(OperationOf(one.Code), BuiltInAccounts.System, null, one.Entry);
            if ((await grains.GetGrain<IHazardGrain>(one.Code).Execute(register, token)).Refusal is { } refusal)
                log.LogWarning("The surveyed place {Code} did not come into the register of dangerous substances: {Reason}.", one.Code, refusal.Code);
            else
                Interlocked.Increment(ref taken);
        });
        return taken;
    }

    private static (string Code, HazardEntry Entry) Read(NpgsqlDataReader row) => (row.GetString(0), new HazardEntry(
        Kebab.Parse<HazardKind>(row.GetString(1)),
        new PlanText(row.GetString(2), row.GetString(3)),
        row.GetString(4),
        new PlanText(row.GetString(5), row.GetString(6)),
        row.IsDBNull(7) ? null : row.GetInt32(7),
        row.GetDouble(8),
        row.GetString(9),
        row.IsDBNull(10) ? null : row.GetString(10),
        new PlanText(row.GetString(11), row.GetString(12)),
        new CasePosition(row.GetDouble(13), row.GetDouble(14)),
        null,
        row.GetFieldValue<DateOnly>(15)));
}
