using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans.Reading;
using CityOps.Plans.Versions;
using CityOps.Words;

namespace CityOps.Plans;

/// <inheritdoc cref="IPlanGrain"/>
[GrainType("plan")]
public sealed class PlanGrain(JournalTools tools, IAccountDirectory accounts)
    : JournaledGrain<PlanRules, PlanState, PlanVersionCommand, PlanFacts, PlanVersionEvent, PlanVersionAnswer, PlanSummary>(tools, Fold), IPlanGrain
{
    /// <summary>What its streams come to.</summary>
    internal static StreamFold<PlanRules, PlanState, PlanVersionCommand, PlanFacts, PlanVersionEvent, PlanVersionAnswer, PlanSummary> Fold { get; } = new("plan", Summarize);

    private string City => CityOf(this.GetPrimaryKeyString());

    private string Id => IdOf(this.GetPrimaryKeyString());

    private Plan? Delivered => PlanLibrary.Of(Id);

    /// <inheritdoc />
    public Task<Outcome<PlanVersionAnswer>> Execute(PlanVersionCommand command, CancellationToken cancellationToken) => ExecuteAsync(command, cancellationToken);

    /// <inheritdoc />
    public async Task<PlanView?> Read(CancellationToken cancellationToken)
    {
        var (state, version) = await CurrentAsync(cancellationToken);
        var delivered = Delivered;
        return state.Versions.IsEmpty && delivered is null
            ? null
            : new PlanView(City, Id, version, state.Next(delivered), state.Lines(delivered), state.DocumentInForce(delivered), state.Working?.Plan);
    }

    /// <inheritdoc />
    /// <remarks>Whoever changes the area of a plan needs a post for both: as it stands and as it is to be.</remarks>
    protected override async ValueTask<PlanFacts> GatherAsync(PlanState state, PlanVersionCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var delivered = Delivered;
        var standing = PlanAuthority.AreaOf(City, state.Working?.Plan ?? state.DocumentInForce(delivered));
        var meant = command is DraftPlan draft ? PlanAuthority.AreaOf(City, draft.Plan) : standing;
        var account = await accounts.FindAsync(command.Actor, cancellationToken);
        return new PlanFacts(Id, meant.StartsWith(City, StringComparison.Ordinal) ? PlanAuthority.RolesOf(account, standing, meant) : [], delivered);
    }

    private static PlanSummary Summarize(string key, PlanState state, ReadOnlyMemory<byte> json)
    {
        var (city, id) = (CityOf(key), IdOf(key));
        var name = (state.InForce?.Plan ?? state.Working?.Plan ?? PlanLibrary.Of(id))?.Header.Name ?? new PlanText(id, id);
        return new PlanSummary(
            key,
            json,
            city,
            id,
            name.Zh,
            name.En,
            state.InForce?.Number,
            state.InForce?.Plan is { } inForce ? PlanJson.Write(inForce) : null,
            state.InForce?.InForceSince,
            state.InForce?.ReviewDue,
            state.Working?.Number,
            state.Working is { } working ? Kebab.Of(working.Status) : null,
            state.Working?.Plan is { } draft ? PlanJson.Write(draft) : null,
            state.HoldsDelivered);
    }

    private static string CityOf(string key) => key.Split('/')[0];

    private static string IdOf(string key) => key[(CityOf(key).Length + 1)..];
}
