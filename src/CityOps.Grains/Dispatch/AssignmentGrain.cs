using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Units;
using CityOps.Words;
using Microsoft.Extensions.Logging;

namespace CityOps.Dispatch;

/// <inheritdoc cref="IAssignmentGrain"/>
[GrainType("assignment")]
public sealed class AssignmentGrain(JournalTools tools, IAssignmentKnowledge knowledge, ILogger<AssignmentGrain> log)
    : JournaledGrain<AssignmentRules, AssignmentState, AssignmentCommand, AssignmentGround, AssignmentEvent, AssignmentReceipt, AssignmentSummary>(tools, Fold), IAssignmentGrain
{
    /// <summary>What its streams come to.</summary>
    internal static StreamFold<AssignmentRules, AssignmentState, AssignmentCommand, AssignmentGround, AssignmentEvent, AssignmentReceipt, AssignmentSummary> Fold { get; } = new("assignment", Summarize);

    private const int ShowAttempts = 3;
    private double? _fenceMetres;

    private string Unit => this.GetPrimaryKeyString();

    /// <inheritdoc />
    public async Task<Outcome<AssignmentReceipt>> Execute(AssignmentCommand command, CancellationToken cancellationToken)
    {
        var outcome = await ExecuteAsync(command, cancellationToken);
        if (outcome.IsDone)
            await ShowAsync(command.Actor);
        return outcome;
    }

    /// <inheritdoc />
    public async Task<AssignmentView> Read(CancellationToken cancellationToken)
    {
        var (state, version) = await CurrentAsync(cancellationToken);
        return AssignmentRules.ViewOf(state, Unit, version);
    }

    /// <inheritdoc />
    public async Task<bool> Pass(UnitFix fix, CancellationToken cancellationToken)
    {
        var (state, version) = await CurrentAsync(cancellationToken);
        if (ArrivalFence.Near(state, fix) is not { } metres)
            return false;

        // Two servers that hear of it at once name the same operation; and whoever was diverted meanwhile has not arrived.
        _fenceMetres = Math.Round(metres, 1);
        var arrive = new ArriveUnit(OperationId.Of($"assignment/{Unit}/{version}/fence"), BuiltInAccounts.System, version);
        return (await Execute(arrive, cancellationToken)).IsDone;
    }

    /// <inheritdoc />
    public Task<bool> Tend(CancellationToken cancellationToken) => ShowAsync(BuiltInAccounts.System);

    /// <inheritdoc />
    protected override async ValueTask<AssignmentGround> GatherAsync(AssignmentState state, AssignmentCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var ground = await knowledge.GatherAsync(Unit, command, cancellationToken);
        return ground.IsSystem ? ground with { FenceMetres = _fenceMetres } : ground;
    }

    private static AssignmentSummary Summarize(string key, AssignmentState state, ReadOnlyMemory<byte> json)
    {
        return new AssignmentSummary(
            key,
            json,
            Kebab.Of(state.Status),
            state.Job?.Key,
            state.Job?.Place.Longitude,
            state.Job?.Place.Latitude,
            state.Next?.Key,
            state.Times?.AssignedBy,
            state.Times?.AssignedAt,
            state.Times?.DepartedAt,
            state.Times?.ArrivedAt,
            state.Since ?? throw new InvalidOperationException("Every event gives the assignment its moment."),
            state.Job?.Request?.Value);
    }

    /// <summary>
    /// The unit shows what was committed, not what was decided. Should that fail or the server end before, the sweep shows it: the version
    /// tells the unit which is newer.
    /// </summary>
    /// <returns>Whether the unit shows it.</returns>
    private async Task<bool> ShowAsync(string actor)
    {
        var (state, version) = await CurrentAsync(CancellationToken.None);
        if (version == 0)
            return true;
        var (status, job) = ShownAssignment.Of(state);
        var show = new ShowAssignment(actor, version, status, job, ShownAssignment.Holds(state));
        for (var attempt = 1; attempt <= ShowAttempts; attempt++)
        {
            try
            {
                await GrainFactory.GetGrain<IUnitGrain>(Unit).Execute(show, CancellationToken.None);
                return true;
            }
            catch (Exception exception)
            {
                // The command has taken effect whether its unit shows it or not, and nobody waits who could stop this. Another server's activation of the unit may have written
                // before this one's: the next one reads that.
                log.LogWarning(exception, "Unit {Unit} does not show version {Version} of its assignment yet.", Unit, version);
            }
        }

        return false;
    }
}
