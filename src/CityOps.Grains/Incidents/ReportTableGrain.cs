using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans;
using CityOps.Plans.Versions;

namespace CityOps.Incidents;

/// <inheritdoc cref="IReportTableGrain"/>
[GrainType("report-table")]
public sealed class ReportTableGrain(JournalTools tools, IAccountDirectory accounts, IPlanShelf plans)
    : JournaledGrain<ReportTableRules, ReportTableState, ReportTableCommand, ReportTableFacts, ReportTableEvent, ReportTableReceipt, ReportTableSummary>(tools, Fold), IReportTableGrain
{
    /// <summary>What its streams come to.</summary>
    internal static StreamFold<ReportTableRules, ReportTableState, ReportTableCommand, ReportTableFacts, ReportTableEvent, ReportTableReceipt, ReportTableSummary> Fold { get; } = new("report-table", Summarize);

    private string City => this.GetPrimaryKeyString();

    /// <inheritdoc />
    public Task<Outcome<ReportTableReceipt>> Execute(ReportTableCommand command, CancellationToken cancellationToken) => ExecuteAsync(command, cancellationToken);

    /// <inheritdoc />
    public async Task<ReportTableView> Read(CancellationToken cancellationToken)
    {
        var (state, version) = await CurrentAsync(cancellationToken);
        return new ReportTableView(City, version, state.InForce(), state.Lines());
    }

    /// <inheritdoc />
    /// <remarks>Who approves plans for the whole city puts its table in force.</remarks>
    protected override async ValueTask<ReportTableFacts> GatherAsync(ReportTableState state, ReportTableCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var roles = PlanAuthority.RolesOf(await accounts.FindAsync(command.Actor, cancellationToken), City);
        return new ReportTableFacts(roles.Contains(PlanVersionRole.Approver), ReportRuleJson.TypesOf(await plans.InForceAsync(City, cancellationToken)));
    }

    private static ReportTableSummary Summarize(string key, ReportTableState state, ReadOnlyMemory<byte> json)
    {
        return new ReportTableSummary(key, json, state.InForce().Version, ReportRuleJson.Write(state.InForce()), state.Versions[^1].Since!.Value);
    }
}
